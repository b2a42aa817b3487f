import { LEVEL, SEVERITY } from '@triagebook/record'
import type { Settings } from '@triagebook/record/formats'
import type { Place, Problem } from '@triagebook/record/problem'
import { ticketTypes } from '../ticket/vocabulary.ts'
import { bestRows, type Combination, type MatrixRow } from './matrix-row.ts'
import type { MatrixTable } from './matrix-table.ts'
import { problem } from './problems.ts'
import { unreachableRows } from './unreachable-rows.ts'

/** So many combinations are named; a table that lacks more has other gaps to close first. */
const MOST_NAMED = 20

/** Tries every combination of values. Those without a row, and two equally specific rows that disagree, are problems. */
export function checkMatrix({ rows, at, problems }: MatrixTable, settings: Settings): readonly Problem[] {
  const tiers = [undefined, ...new Set(rows.flatMap(({ cells }) => cells.tier ?? []))]
  const conflicts = new Map<string, Problem>()
  const gaps: Combination[] = []
  for (const combination of combinations(settings, tiers)) {
    const [first, ...rest] = bestRows(rows, combination)
    if (!first) gaps.push(combination)
    const rival = rest.find(({ priority }) => priority !== first?.priority)
    if (first && rival)
      conflicts.set(`${first.at.line} ${rival.at.line}`, conflict(first, rival, combination))
  }
  const unreachable = unreachableRows(rows, [...combinations(settings, tiers), ...withoutType(tiers)])
  // An unreadable row may be the one that covers the gap.
  const unread = problems.some(({ severity }) => severity === 'error')
  return [
    ...conflicts.values(),
    ...unreachable,
    ...(unread || gaps.length === 0 ? [] : [gapProblem(gaps, at)]),
  ]
}

function gapProblem(gaps: readonly Combination[], at: Place): Problem {
  const named = gaps.slice(0, MOST_NAMED).map(describe).join('; ')
  const more = gaps.length - MOST_NAMED
  const combinations = more > 0 ? `${named}; and ${more} more` : named
  return gaps.length === 1
    ? problem('rules/matrix-gap#one', { combinations }, at)
    : problem('rules/matrix-gap#several', { count: gaps.length, combinations }, at)
}

/** A ticket that has no type yet gets the priority of the rows for any type. */
function withoutType(tiers: readonly (string | undefined)[]): readonly Combination[] {
  return SEVERITY.flatMap((severity) =>
    LEVEL.flatMap((business_impact) =>
      tiers.map((tier) => ({ type: undefined, severity, business_impact, tier })),
    ),
  )
}

function* combinations(settings: Settings, tiers: readonly (string | undefined)[]): Generator<Combination> {
  for (const type of ticketTypes(settings)) {
    for (const severity of SEVERITY) {
      for (const business_impact of LEVEL) {
        for (const tier of tiers) yield { type, severity, business_impact, tier }
      }
    }
  }
}

function describe({ type, severity, business_impact, tier }: Combination): string {
  return [type, severity, business_impact, ...(tier ? [`tier ${tier}`] : [])].join(', ')
}

function conflict(first: MatrixRow, rival: MatrixRow, combination: Combination): Problem {
  const values = {
    line: first.at.line,
    combination: describe(combination),
    priority: rival.priority,
    other: first.priority,
  }
  return problem('rules/matrix-conflict', values, rival.at)
}
