import { type FieldEvaluator, noDecision } from '../outcome/outcome.ts'
import { pickWinner } from '../outcome/pick-winner.ts'
import { bestRows, type MatrixRow } from './matrix-row.ts'

/** The rule name of the matrix in every decision. */
export const MATRIX_RULE = 'priority-matrix'

/**
 * Looks the priority up. A ticket without a severity or a business impact gets none; one without a type gets the priority
 * of the rows for any type, and the reason says so.
 */
export function matrixEvaluator(rows: readonly MatrixRow[]): FieldEvaluator {
  return ({ decided, record }) => {
    const type = decided.get('type')
    const severity = decided.get('severity')
    const business_impact = decided.get('business_impact')
    if (severity === undefined || business_impact === undefined) {
      const missing = Object.entries({ type, severity, 'business impact': business_impact })
        .filter(([, value]) => value === undefined)
        .map(([name]) => name)
      return noDecision(`${missing.join(' and ')} not decided`)
    }
    const [row] = bestRows(rows, { type, severity, business_impact, tier: record.customer?.tier })
    if (!row) {
      return noDecision(type === undefined ? 'type not decided' : 'no row of the priority matrix matches')
    }
    const because = type === undefined ? `${row.text} (for any type: it has none yet)` : row.text
    return pickWinner([{ value: row.priority, score: 1, name: MATRIX_RULE, because }], 0)
  }
}
