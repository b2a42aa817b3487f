import type { Place } from '@triagebook/record'
import { fieldFrom } from '../../kit/field-from.ts'
import { isObject } from '../../kit/json-object.ts'
import type { RawPage } from '../../kit/source.ts'
import type { Mapping } from '../read/mapping.ts'

/** One row of a file: what stands in its columns, and where. */
export interface Row {
  readonly at: Place
  /** What is skipped if it cannot be read: a history without one of its events would be wrong. */
  readonly skipped: 'the row' | 'its ticket'
  readonly cell: (column: string) => unknown
  readonly cellAt: (column: string) => Place
}

/** The row that a piece of a file is; null where it is no row. */
export function rowOf(
  json: unknown,
  { at, cellAt = () => at }: RawPage,
  { format, grouping }: Mapping,
): Row | null {
  if (!isObject(json)) return null
  const cell =
    format === 'csv'
      ? (column: string) => (Object.hasOwn(json, column) ? json[column] : undefined)
      : (pointer: string) => fieldFrom(pointer, { raw: json })
  return { at, skipped: grouping === null ? 'the row' : 'its ticket', cell, cellAt }
}
