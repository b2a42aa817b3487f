import type { TicketRecord } from '@triagebook/record'

/** False of most tickets, which are resolved: then there is nothing to look for. */
export function mayHaveRunningClock({ triage, resolution }: TicketRecord): boolean {
  return triage.status !== 'resolved' || resolution?.follow_up?.state === 'pending'
}
