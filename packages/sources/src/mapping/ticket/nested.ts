import type { Instant } from '@triagebook/record'
import { err, ok, type Result } from '@triagebook/record/problem'
import { pointedValue } from '../../kit/pointed-value.ts'
import { problem } from '../../problem/problem.ts'
import type { Mapping } from '../read/mapping.ts'
import { badTime } from '../row/bad-time.ts'
import { cellText } from '../row/cell-text.ts'
import type { Row } from '../row/row.ts'

/** An entry of a list in a row, with the time that it names. */
export interface NestedEntry {
  readonly at: Instant
  /** The value that a pointer leads to in it. */
  readonly value: (pointer: string) => unknown
  /** The text that a pointer leads to in it; null if there is none. */
  readonly text: (pointer: string | null) => string | null
}

/** The entries of a list in a row, oldest first; empty where the row has no list there. */
export function nestedEntries(
  row: Row,
  mapping: Mapping,
  shape: { readonly list: string; readonly at: string },
): Result<readonly NestedEntry[]> {
  const list = row.cell(shape.list) ?? []
  if (!Array.isArray(list)) return err(problem('source/bad-entry#no-list', said(row, shape.list), row.at))
  const entries: NestedEntry[] = []
  for (const json of list) {
    const text = (pointer: string | null) =>
      pointer === null ? null : (cellText(pointedValue(pointer, json), mapping.nulls) ?? null)
    const written = text(shape.at)
    if (written === null)
      return err(problem('source/bad-entry#no-time', { ...said(row, shape.list), at: shape.at }, row.at))
    const time = mapping.readDate(written)
    if (time.kind !== 'instant') {
      const source = { kind: 'columns', columns: [`${shape.list}/*${shape.at}`] } as const
      return err(badTime('at', source, written, row, time))
    }
    entries.push({ at: time.at, value: (pointer) => pointedValue(pointer, json), text })
  }
  // Stable: entries of one time stay in the order of the list.
  return ok(entries.sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0)))
}

function said({ skipped }: Row, list: string) {
  return { list, skipped }
}
