import type { Problem } from '@triagebook/record'
import type { TicketPlan } from './ticket-plan.ts'

/** A ticket that does not come in, and why. */
export function refuse(id: string | null, problem: Problem): TicketPlan {
  return { outcome: 'refused', refused: { id, reason: problem.code }, problems: [problem] }
}
