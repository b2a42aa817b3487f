import type { DecidedValue } from '@triagebook/record'
import type { Place } from '@triagebook/record/problem'

/** The columns that a ticket is compared with; a table may leave `tier` out. */
export const MATRIX_INPUTS = ['type', 'severity', 'business_impact', 'tier'] as const
export type MatrixInput = (typeof MATRIX_INPUTS)[number]

/** One row of the table. A cell with `*` is absent. */
export interface MatrixRow {
  readonly cells: Readonly<Partial<Record<MatrixInput, string>>>
  readonly priority: string
  /** The row as it is written, for `why`. */
  readonly text: string
  readonly at: Place
}

/** The values of a ticket that the table depends on. */
export interface Combination {
  readonly type: DecidedValue | undefined
  readonly severity: DecidedValue
  readonly business_impact: DecidedValue
  readonly tier: string | undefined
}

/** Of the rows that match, those with the fewest `*`. If there are several, they may disagree. */
export function bestRows(rows: readonly MatrixRow[], combination: Combination): readonly MatrixRow[] {
  const matching = rows.filter((row) => isMatch(row, combination))
  const most = Math.max(...matching.map(filledCells))
  return matching.filter((row) => filledCells(row) === most)
}

/** Whether each cell of the row is `*` or the ticket's value. */
export function isMatch({ cells }: MatrixRow, combination: Combination): boolean {
  return MATRIX_INPUTS.every((name) => cells[name] === undefined || cells[name] === combination[name])
}

/** Whether two rows are for the same tickets. */
export function sameCells(one: MatrixRow, other: MatrixRow): boolean {
  return MATRIX_INPUTS.every((name) => one.cells[name] === other.cells[name])
}

function filledCells({ cells }: MatrixRow): number {
  return MATRIX_INPUTS.filter((name) => cells[name] !== undefined).length
}
