import type { MappingFile } from '@triagebook/record'
import { readMappingFile } from '@triagebook/record/formats'
import { err, ok, type Place, type Result } from '@triagebook/record/problem'
import type { Shaped } from '@triagebook/record/yaml'
import { datePattern } from '../date/date-pattern.ts'
import { dateReader } from '../date/read-date.ts'
import { checkMapping } from './check-mapping.ts'
import { historyShape } from './history-shape.ts'
import type { Mapping, Rule } from './mapping.ts'
import { skipRule } from './skip-rule.ts'
import { type Target, targetsOf } from './target.ts'
import { templatePieces } from './template-pieces.ts'
import { timelineShape } from './timeline-shape.ts'

/** Reads a mapping file, or gives every problem in it with its place. */
export function readMapping(path: string, content: string | Uint8Array): Result<Mapping> {
  const file = readMappingFile(path, content)
  if (!file.ok) return file
  const [first, ...rest] = checkMapping(file.value)
  return first === undefined ? ok(mappingOf(file.value)) : err(first, ...rest)
}

function mappingOf({ value: file, place, path }: Shaped<MappingFile>): Mapping {
  const { format, encoding = null, delimiter = ',', rows = '', dates = [], time_zone = 'UTC' } = file
  const fields = new Map(
    targetsOf(file).map((target) => [target, ruleOf(file.fields[target], place(['fields', target]))]),
  )
  const { one_row, group_by, order_by } = file
  const grouping =
    one_row === 'event' && group_by !== undefined && order_by !== undefined
      ? { groupBy: group_by, orderBy: order_by }
      : null
  const columns = new Map<string, Place>()
  const name = (column: string, at: Place) => columns.has(column) || columns.set(column, at)
  if (grouping !== null) {
    name(grouping.groupBy, place(['group_by']))
    name(grouping.orderBy, place(['order_by']))
  }
  for (const rule of fields.values()) for (const column of columnsOf(rule)) name(column, rule.at)
  for (const [index, { from }] of (file.skip_rows ?? []).entries())
    name(from, place(['skip_rows', index, 'from']))
  return {
    path,
    format,
    encoding,
    delimiter,
    rows,
    nulls: new Set(['', ...(file.nulls ?? []).map((marker) => marker.trim())]),
    readDate: dateReader({
      patterns: dates.flatMap((pattern) => datePattern(pattern) ?? []),
      timeZone: time_zone,
      setBack: file.clock_set_back ?? null,
    }),
    grouping,
    fields,
    skip: (file.skip_rows ?? []).map(skipRule),
    timeline: file.timeline === undefined ? null : timelineShape(file.timeline),
    history: file.history === undefined ? null : historyShape(file.history),
    columns,
  }
}

function ruleOf(source: MappingFile['fields'][Target], at: Place): Rule {
  const written = typeof source === 'string' ? { from: source } : (source ?? {})
  const { from, first, template, value = '', map, split = null } = written
  const columns = [from ?? first ?? []].flat()
  if (columns.length > 0) {
    const meanings =
      map &&
      new Map(Object.entries(map).map(([cell, meaning]) => [cell.trim().normalize('NFC'), String(meaning)]))
    const take = first === undefined ? 'joined' : 'first'
    return { kind: 'columns', columns, take, map: meanings ?? null, split, at }
  }
  return template === undefined
    ? { kind: 'value', value: String(value), at }
    : { kind: 'template', pieces: templatePieces(template), at }
}

function columnsOf(rule: Rule): readonly string[] {
  if (rule.kind === 'columns') return rule.columns
  if (rule.kind === 'value') return []
  return rule.pieces.flatMap((piece) => ('column' in piece ? [piece.column] : []))
}
