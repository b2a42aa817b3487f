import type { Place } from '@triagebook/record/problem'
import type { ColumnRule } from '../read/mapping.ts'
import type { Row } from './row.ts'

/** Where a value comes from, as far as columns say. */
export type ValueSource = { readonly kind: 'template' | 'value' } | Pick<ColumnRule, 'kind' | 'columns'>

/** Where a problem of a row is: at the cell of the first column, without one at the start of the row. */
export function rowPlace(row: Row, source: ValueSource): Place {
  const [column] = source.kind === 'columns' ? source.columns : []
  return column === undefined ? row.at : row.cellAt(column)
}

/** How a message names it. */
export function rowPart(source: ValueSource): string {
  return source.kind === 'columns' ? `The column \`${source.columns.join('|')}\`` : 'The row'
}
