import type { Problem } from '@triagebook/record/problem'
import { bestRows, type Combination, isMatch, type MatrixRow, sameCells } from './matrix-row.ts'
import { problem } from './problems.ts'

/** So many of the rows that win are named. */
const MOST_NAMED = 5

/** A warning for each row that decides for no ticket: another row says the same before it, or more exact rows always win. */
export function unreachableRows(
  rows: readonly MatrixRow[],
  combinations: readonly Combination[],
): readonly Problem[] {
  const winners = combinations.map((combination) => ({ combination, best: bestRows(rows, combination) }))
  const deciding = new Set(winners.flatMap(({ best }) => best))
  return rows.flatMap((row, index) => {
    const first = rows.slice(0, index).find((other) => sameCells(other, row))
    if (first !== undefined) return first.priority === row.priority ? repeats(row, first) : []
    if (deciding.has(row)) return []
    const beaten = winners.filter(({ combination }) => isMatch(row, combination))
    return beatenBy(
      row,
      rows.filter((other) => beaten.some(({ best }) => best.includes(other))),
    )
  })
}

function repeats(row: MatrixRow, { at }: MatrixRow): Problem {
  return problem('rules/matrix-unreachable-row#twice', { line: at.line }, row.at)
}

function beatenBy(row: MatrixRow, winners: readonly MatrixRow[]): Problem {
  const named = winners.slice(0, MOST_NAMED).map(({ at, text }) => `\`${text}\` on line ${at.line}`)
  const more = winners.length - named.length
  const list = more > 0 ? `${named.join(', ')}, and ${more} more` : named.join(', ')
  return problem('rules/matrix-unreachable-row#beaten', { rows: list }, row.at)
}
