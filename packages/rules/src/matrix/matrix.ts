import { LEVEL, type Place, type Problem, SEVERITY, type Settings } from '@triagebook/record'
import { type Ask, silent } from '../outcome/outcome.ts'
import { weigh } from '../outcome/pick-winner.ts'
import { ticketTypes } from '../ticket/vocabulary.ts'
import { answers, type Combination, type MatrixRow } from './matrix-row.ts'
import type { MatrixTable } from './matrix-table.ts'

/** The name under which the matrix stands in every decision. */
export const MATRIX_RULE = 'priority-matrix'

/** Looks the priority up; a ticket whose type, severity or business impact is open gets none. */
export function askMatrix(rows: readonly MatrixRow[]): Ask {
  return ({ decided, record }) => {
    const [type, severity, business_impact] = [
      decided.get('type'),
      decided.get('severity'),
      decided.get('business_impact'),
    ]
    if (type === undefined || severity === undefined || business_impact === undefined) {
      const missing = Object.entries({ type, severity, 'business impact': business_impact })
      return silent(
        `${missing.flatMap(([name, value]) => (value === undefined ? [name] : [])).join(' and ')} not decided`,
      )
    }
    const [row] = answers(rows, { type, severity, business_impact, tier: record.customer?.tier })
    if (!row) return silent('no row of the priority matrix matches')
    return weigh([{ value: row.priority, score: 1, name: MATRIX_RULE, because: row.text }], 0)
  }
}

/** Walks every combination: one without an answer, or two equal rows that disagree, is a problem. */
export function checkMatrix({ rows, at, problems }: MatrixTable, settings: Settings): readonly Problem[] {
  const tiers = [undefined, ...new Set(rows.flatMap(({ cells }) => cells.tier ?? []))]
  const conflicts = new Map<string, Problem>()
  const gaps: Problem[] = []
  for (const combination of combinations(settings, tiers)) {
    const [first, ...rest] = answers(rows, combination)
    if (!first) gaps.push(gap(combination, at))
    const rival = rest.find(({ priority }) => priority !== first?.priority)
    if (first && rival)
      conflicts.set(`${first.at.line} ${rival.at.line}`, conflict(first, rival, combination))
  }
  // A row that could not be read may be the one that answers: first mend it.
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
    message: `The priority matrix has no answer for ${shown(combination)}.`,
    hint: 'Add a row for it, or one with * that covers it.',
    at,
  }
}

function conflict(first: MatrixRow, rival: MatrixRow, combination: Combination): Problem {
  return {
    code: 'rules/matrix-conflict',
    severity: 'error',
    message: `This row and the one on line ${first.at.line} are equally specific for ${shown(combination)}, and disagree: ${rival.priority} and ${first.priority}.`,
    hint: 'Add a row for exactly this case, or change one of the two.',
    at: rival.at,
  }
}

function shown({ type, severity, business_impact, tier }: Combination): string {
  return [type, severity, business_impact, ...(tier ? [`tier ${tier}`] : [])].join(', ')
}
