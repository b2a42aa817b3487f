import type { MappingFile } from '@triagebook/record'
import { type Problem, suggestion } from '@triagebook/record/problem'
import type { Shaped } from '@triagebook/record/yaml'
import { problem } from '../../problem/mapping/problems.ts'
import { checkPointer } from './check-pointer.ts'
import { CHANGED_TARGETS, changedTarget } from './target.ts'

/** What is wrong with the keys that say which lists of a row are its messages and its changes. */
export function checkNested(file: Shaped<MappingFile>): readonly Problem[] {
  if (file.value.format === 'csv') return []
  if (file.value.one_row === 'event')
    return (['timeline', 'history'] as const)
      .filter((key) => file.value[key] !== undefined)
      .map((key) => problem('mapping/out-of-place#nested', { key }, file.place([key])))
  return [...checkTimeline(file), ...checkHistory(file)]
}

function checkTimeline(file: Shaped<MappingFile>): readonly Problem[] {
  const { timeline } = file.value
  if (timeline === undefined) return []
  if (typeof timeline === 'string') return checkPointer(file, ['timeline'], timeline)
  const { public: shown, private: hidden, ...pointers } = timeline
  return [
    ...Object.entries({
      ...pointers,
      ...(typeof shown === 'string' && { public: shown }),
      private: hidden,
    }).flatMap(([key, pointer]) =>
      pointer === undefined ? [] : checkPointer(file, ['timeline', key], pointer),
    ),
    ...(shown === undefined || hidden === undefined
      ? []
      : [problem('mapping/out-of-place#public-and-private', {}, file.place(['timeline', 'private']))]),
  ]
}

function checkHistory(file: Shaped<MappingFile>): readonly Problem[] {
  const { history } = file.value
  if (history === undefined) return []
  const { fields, ...pointers } = history
  return [
    ...Object.entries(pointers).flatMap(([key, pointer]) => checkPointer(file, ['history', key], pointer)),
    ...Object.entries(fields).flatMap(([name, field]) => checkChanged(file, name, field)),
  ]
}

/** A change is translated as the field’s own value is, so the field must come from one column. */
function checkChanged(file: Shaped<MappingFile>, name: string, field: string): readonly Problem[] {
  const at = file.place(['history', 'fields', name])
  const target = changedTarget(field)
  if (target === null) {
    const words = {
      field: `history.fields.${name}`,
      word: field,
      suggestion: suggestion(field, CHANGED_TARGETS),
    }
    return [problem('mapping/not-allowed#word', words, at)]
  }
  const source = file.value.fields[target]
  const from = typeof source === 'string' ? source : source?.from
  return typeof from === 'string' ? [] : [problem('mapping/missing#changed-field', { field }, at)]
}
