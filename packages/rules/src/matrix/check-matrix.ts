import { LEVEL, type Place, type Problem, SEVERITY, type Settings } from '@triagebook/record'
import { ticketTypes } from '../ticket/vocabulary.ts'
import { bestRows, type Combination, type MatrixRow } from './matrix-row.ts'
import type { MatrixTable } from './matrix-table.ts'

/** Tries every combination of values. One without a row, and two equally specific rows that disagree, are problems. */
export function checkMatrix({ rows, at, problems }: MatrixTable, settings: Settings): readonly Problem[] {
  const tiers = [undefined, ...new Set(rows.flatMap(({ cells }) => cells.tier ?? []))]
  const conflicts = new Map<string, Problem>()
  const gaps: Problem[] = []
  for (const combination of combinations(settings, tiers)) {
    const [first, ...rest] = bestRows(rows, combination)
    if (!first) gaps.push(gap(combination, at))
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

function gap(combination: Combination, at: Place): Problem {
  return {
    code: 'rules/matrix-gap',
    severity: 'error',
    message: `The priority matrix has no answer for ${describe(combination)}.`,
    hint: 'Add a row for it, or one with * that covers it.',
    at,
  }
}

function conflict(first: MatrixRow, rival: MatrixRow, combination: Combination): Problem {
  return {
    code: 'rules/matrix-conflict',
    severity: 'error',
    message: `This row and the one on line ${first.at.line} are equally specific for ${describe(combination)}, and disagree: ${rival.priority} and ${first.priority}.`,
    hint: 'Add a row for exactly this case, or change one of the two.',
    at: rival.at,
  }
}

function describe({ type, severity, business_impact, tier }: Combination): string {
  return [type, severity, business_impact, ...(tier ? [`tier ${tier}`] : [])].join(', ')
}
