import { ticketCondition } from '@triagebook/rules/ticket-condition'
import type { Condition } from './condition.ts'

/** `ticket: { field: triage.type, equals: security }`: one of its tickets meets this. */
export const ticket: Condition<'ticket'> = (condition, path, context) => {
  const { test, problems } = ticketCondition(condition, path, context)
  context.problems.push(...problems)
  return ({ tickets, now }) => {
    const tested = tickets.map((one) => ({ id: one.record.id, ...test(one, now) }))
    const found = tested.find(({ met }) => met) ?? tested[0]
    return found === undefined
      ? { met: false, because: 'it belongs to no ticket' }
      : { met: found.met, because: `of its ticket ${found.id}, ${found.because}` }
  }
}
