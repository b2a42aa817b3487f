import type { Instant } from '@triagebook/record'
import { problem } from '../../problem/problem.ts'
import type { GroupedMapping } from '../read/mapping.ts'
import { badTime } from '../row/bad-time.ts'
import { cellText } from '../row/cell-text.ts'
import { type RowValues, readRow } from '../row/read-row.ts'
import { isRefusal, type Row, type RowRefusal } from '../row/row.ts'

/** One event of a ticket: what its row says, and when. */
export interface EventRow {
  readonly at: Instant
  readonly values: RowValues
}

/** Which ticket a row belongs to; null if the row does not say. */
export function groupKey(row: Row, { grouping, nulls }: GroupedMapping): string | null {
  return cellText(row.cell(grouping.groupBy), nulls) ?? null
}

/** Reads a row that is an event, or says why it cannot be read. */
export function eventRow(row: Row, mapping: GroupedMapping): EventRow | RowRefusal {
  const values = readRow(row, mapping)
  if (isRefusal(values)) return values
  const column = mapping.grouping.orderBy
  const text = cellText(row.cell(column), mapping.nulls)
  if (text === null || text === undefined) {
    const why = { column, skipped: row.skipped }
    return { nativeId: null, problem: problem('source/missing-value#order', why, row.cellAt(column)) }
  }
  const time = mapping.readDate(text)
  return time.kind === 'instant'
    ? { at: time.at, values }
    : {
        nativeId: null,
        problem: badTime('order_by', { kind: 'columns', columns: [column] }, text, row, time),
      }
}
