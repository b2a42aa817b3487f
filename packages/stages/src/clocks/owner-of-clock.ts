import type { TicketClockName } from '@triagebook/calendar/clocks'
import type { TicketRecord } from '@triagebook/record'

const OF_SUPPORT: ReadonlySet<TicketClockName> = new Set(['first-response', 'triage', 'follow-up'])

/** Whose it is that a clock stops: the support owner’s or the engineer’s, else the other’s; null where there is neither. */
export function ownerOfClock(clock: TicketClockName, { triage, resolution }: TicketRecord): string | null {
  const { support_owner: support, engineering_owner: engineer } = triage
  if (clock === 'follow-up') return resolution?.follow_up?.owner ?? support ?? engineer ?? null
  return (OF_SUPPORT.has(clock) ? (support ?? engineer) : (engineer ?? support)) ?? null
}
