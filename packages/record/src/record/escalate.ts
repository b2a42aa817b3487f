import { omitUndefined } from '../schema/omit-undefined.ts'
import type { Actor, Instant, TicketRecord, Triage } from '../schema/types.generated.ts'
import { addEvents } from './history.ts'

/** Who escalates, when and why. */
export interface Escalation {
  readonly by: Actor
  readonly at: Instant
  readonly reason: string
}

/** Escalates a ticket; one that is escalated already stays as it is. */
export function escalate(record: TicketRecord, { by, at, reason }: Escalation): TicketRecord {
  const { triage } = record
  if (triage.escalated_at !== undefined) return record
  const review = triage.review?.filter((flag) => flag !== 'escalation-proposed')
  return {
    ...record,
    triage: omitUndefined<Triage>({
      ...triage,
      escalated_at: at,
      escalation_reason: reason,
      review: review?.length ? review : undefined,
    }),
    history: addEvents(record.history, [{ at, event: 'escalated', by }]),
  }
}
