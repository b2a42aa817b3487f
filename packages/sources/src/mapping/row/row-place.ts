import type { Place } from '@triagebook/record/problem'
import type { Row } from './row.ts'

/** Where a problem of a row is: at the cell of the column, without one at the start of the row. */
export function rowPlace(row: Row, column: string | null): Place {
  return column === null ? row.at : row.cellAt(column)
}

/** How a message names it. */
export function rowPart(column: string | null): string {
  return column === null ? 'The row' : `The column \`${column}\``
}
