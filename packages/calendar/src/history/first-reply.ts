import type { TicketRecord } from '@triagebook/record'
import { type Seconds, secondsOf } from './seconds.ts'
import type { TimedEvent } from './timed-event.ts'

/** The first public answer of support, as the desk gives it, else by the history; null where there is none yet. */
export function firstReply(
  { source }: TicketRecord,
  events: readonly TimedEvent[],
  asOf: Seconds,
): Seconds | null {
  const recorded = events.find(({ event }) => event === 'support-replied')?.at
  const at = source.first_reply_at === undefined ? recorded : secondsOf(source.first_reply_at)
  return at === undefined || at > asOf ? null : at
}
