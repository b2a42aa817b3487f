import type { Ticket } from '../src/history/ticket.ts'
import { aTicket, seenAt, solved } from './a-ticket.ts'

const AS_OF = '2026-05-01T00:00:00Z'

export const DAY = 86_400

/** A ticket that was resolved after so many days. */
export function resolvedAfter(days: number): Ticket {
  const solvedAt = new Date(Date.UTC(2026, 2, 1 + days)).toISOString()
  return seenAt(AS_OF, aTicket(`after-${days}`, '2026-03-01T00:00:00Z', solved(solvedAt)))
}

/** A ticket that was opened so many days before the report, and is open. */
export function openFor(days: number): Ticket {
  return seenAt(AS_OF, aTicket(`open-${days}`, new Date(Date.UTC(2026, 4, 1 - days)).toISOString()))
}

/** Closed, but its history does not say when. */
export function closedAtUnknownTime(): Ticket {
  return seenAt(AS_OF, aTicket('unknown', '2026-03-01T00:00:00Z', { source: { status: 'closed' } }))
}
