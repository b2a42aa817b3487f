import type { Problem, ProblemCode } from '@triagebook/record'
import type { Row } from './row.ts'

/** Why a row is left out, at the cell that shows it; without a column at the row's beginning. */
export function rowProblem(
  row: Row,
  column: string | null,
  code: ProblemCode,
  words: { readonly message: string; readonly hint: string },
): Problem {
  return {
    code,
    severity: 'error',
    ...words,
    at: column === null ? row.at : row.cellAt(column),
  }
}
