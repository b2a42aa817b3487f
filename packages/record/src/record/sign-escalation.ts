import type { Actor, HistoryEvent, Instant, TicketRecord } from '../schema/types.generated.ts'
import { addEvents } from './history.ts'

/**
 * Gives an escalation that a person wrote into the file its event, at the time that the person wrote. A time that is still
 * to come gets none: it is most likely a slip.
 */
export function signEscalation(record: TicketRecord, by: Actor, now: Instant): TicketRecord {
  const { escalated_at: at } = record.triage
  if (at === undefined || at > now || isEscalationSigned(record)) return record
  return { ...record, history: addEvents(record.history, [{ at, event: 'escalated', by }]) }
}

/** Whether the history has the escalation, if there is one. */
export function isEscalationSigned(record: TicketRecord): boolean {
  return record.triage.escalated_at === undefined || escalationEvent(record) !== undefined
}

/** The event of the present escalation. */
export function escalationEvent({ history = [] }: TicketRecord): HistoryEvent | undefined {
  const last = history.findLast(({ event }) => event === 'escalated' || event === 'de-escalated')
  return last?.event === 'escalated' ? last : undefined
}
