import type { Place, Problem } from '@triagebook/record/problem'
import { isObject } from '../../kit/json-object.ts'
import { pointedValue } from '../../kit/pointed-value.ts'
import type { RawPage } from '../../kit/source.ts'
import type { Mapping } from '../read/mapping.ts'

/** One row of a file: the values of its columns, and where they are. */
export interface Row {
  readonly at: Place
  /** What is skipped if it cannot be read: a history without one of its events would be wrong. */
  readonly skipped: 'the row' | 'its ticket'
  readonly cell: (column: string) => unknown
  readonly cellAt: (column: string) => Place
}

/** Why a row cannot be read, with the id of its ticket if at least that can. */
export interface RowRefusal {
  readonly nativeId: string | null
  readonly problem: Problem
}

export function isRefusal(value: object): value is RowRefusal {
  return 'problem' in value
}

/** An entry of a file as a row; null if it is not an object. */
export function rowOf(
  json: unknown,
  { at, cellAt = () => at }: RawPage,
  { format, grouping }: Mapping,
): Row | null {
  if (!isObject(json)) return null
  const cell =
    format === 'csv'
      ? (column: string) => (Object.hasOwn(json, column) ? json[column] : undefined)
      : (pointer: string) => pointedValue(pointer, json)
  return { at, skipped: grouping === null ? 'the row' : 'its ticket', cell, cellAt }
}
