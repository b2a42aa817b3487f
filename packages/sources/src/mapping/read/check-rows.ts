import type { MappingFile } from '@triagebook/record'
import type { Problem } from '@triagebook/record/problem'
import type { Shaped } from '@triagebook/record/yaml'
import { problem } from '../../problem/mapping/problems.ts'
import { checkPointer } from './check-pointer.ts'

/** What is wrong with the keys that say what a row is. */
export function checkRows(file: Shaped<MappingFile>): readonly Problem[] {
  const checkGrouping = file.value.one_row === 'event' ? checkEvents : checkTickets
  return [...checkFormat(file), ...checkGrouping(file)]
}

const FOREIGN = {
  csv: ['rows', 'timeline', 'history'],
  json: ['delimiter'],
  ndjson: ['delimiter', 'rows'],
} as const

function checkFormat({ value, place }: Shaped<MappingFile>): readonly Problem[] {
  return FOREIGN[value.format]
    .filter((key) => value[key] !== undefined)
    .map((key) => problem('mapping/out-of-place#format', { key, format: value.format }, place([key])))
}

function checkEvents(file: Shaped<MappingFile>): readonly Problem[] {
  const { group_by, order_by } = file.value
  const at = file.place(['one_row'])
  return [
    ...(group_by === undefined
      ? [problem('mapping/missing#group-by', {}, at)]
      : checkPointer(file, ['group_by'], group_by)),
    ...(order_by === undefined
      ? [problem('mapping/missing#order-by', {}, at)]
      : checkPointer(file, ['order_by'], order_by)),
  ]
}

function checkTickets({ value, place }: Shaped<MappingFile>): readonly Problem[] {
  const keys = (['group_by', 'order_by'] as const).filter((key) => value[key] !== undefined)
  return [
    ...keys.map((key) => problem('mapping/out-of-place#one-row', { key }, place([key]))),
    ...(value.fields['event.by'] === undefined
      ? []
      : [problem('mapping/out-of-place#one-row', { key: 'event.by' }, place(['fields', 'event.by']))]),
    ...(value.fields['source.created_at'] === undefined
      ? [problem('mapping/missing#created', {}, place(['fields']))]
      : []),
  ]
}
