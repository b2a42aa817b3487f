import { LEVEL, SEVERITY } from '@triagebook/record'
import type { Settings } from '@triagebook/record/formats'
import type { Problem } from '@triagebook/record/problem'
import { ticketTypes } from '../ticket/vocabulary.ts'
import { bestRows, type Combination, type MatrixRow } from './matrix-row.ts'
import type { MatrixTable } from './matrix-table.ts'
import { problem } from './problems.ts'

/** Tries every combination of values. One without a row, and two equally specific rows that disagree, are problems. */
export function checkMatrix({ rows, at, problems }: MatrixTable, settings: Settings): readonly Problem[] {
  const tiers = [undefined, ...new Set(rows.flatMap(({ cells }) => cells.tier ?? []))]
  const conflicts = new Map<string, Problem>()
  const gaps: Problem[] = []
  for (const combination of combinations(settings, tiers)) {
    const [first, ...rest] = bestRows(rows, combination)
    if (!first) gaps.push(problem('rules/matrix-gap', { combination: describe(combination) }, at))
    const rival = rest.find(({ priority }) => priority !== first?.priority)
    if (first && rival)
      conflicts.set(`${first.at.line} ${rival.at.line}`, conflict(first, rival, combination))
  }
  // An unreadable row may be the one that covers the gap.
  const unread = problems.some(({ severity }) => severity === 'error')
  return [...conflicts.values(), ...(unread ? [] : gaps)]
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
