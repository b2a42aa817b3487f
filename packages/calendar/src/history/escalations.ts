import type { TicketRecord } from '@triagebook/record'
import { type Seconds, secondsOf } from './seconds.ts'
import type { TimedEvent } from './timed-event.ts'

/** Each time that the ticket was escalated, by its history; `escalated_at` where the history has none. */
export function escalationsOf(
  { triage }: TicketRecord,
  events: readonly TimedEvent[],
  asOf: Seconds,
): readonly Seconds[] {
  const recorded = events.filter(({ event }) => event === 'escalated').map(({ at }) => at)
  if (recorded.length > 0 || triage.escalated_at === undefined) return recorded
  const at = secondsOf(triage.escalated_at)
  return at <= asOf ? [at] : []
}
