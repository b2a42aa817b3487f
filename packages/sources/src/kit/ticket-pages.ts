import type { Instant } from '@triagebook/record'
import type { Incoming, IncomingTicket } from './incoming-ticket.ts'
import type { TicketPage } from './source.ts'

/** Desks repeat tickets at the border of two pages. A repetition further away than this is compared with the book. */
const REMEMBERED_TICKETS = 10_000

/**
 * Makes the pages of one run. A state that is not newer than the last one given of its ticket is left out. The number of
 * tickets that are remembered is fixed, however many there are.
 */
export function ticketPages(): (tickets: readonly Incoming[], cursor: string | null) => TicketPage {
  const given = new Map<string, Instant>()
  let asOf: Instant | null = null
  return (tickets, cursor) => {
    const newest = newestStates(tickets)
    const fresh = tickets.filter((incoming) => {
      if (incoming.kind === 'refused') return true
      const { nativeId, updatedAt } = incoming.ticket
      return newest.get(nativeId) === incoming.ticket && updatedAt > (given.get(nativeId) ?? '')
    })
    for (const { nativeId, updatedAt } of newest.values()) {
      if (asOf === null || updatedAt > asOf) asOf = updatedAt
      remember(given, nativeId, updatedAt)
    }
    return { tickets: fresh, cursor, asOf }
  }
}

/** The newest state of each ticket in a page; of equally new ones the first. */
function newestStates(tickets: readonly Incoming[]): ReadonlyMap<string, IncomingTicket> {
  const newest = new Map<string, IncomingTicket>()
  for (const incoming of tickets) {
    if (incoming.kind === 'refused') continue
    const { nativeId, updatedAt } = incoming.ticket
    if (updatedAt > (newest.get(nativeId)?.updatedAt ?? '')) newest.set(nativeId, incoming.ticket)
  }
  return newest
}

function remember(given: Map<string, Instant>, nativeId: string, updatedAt: Instant): void {
  const before = given.get(nativeId) ?? ''
  given.delete(nativeId)
  given.set(nativeId, updatedAt > before ? updatedAt : before)
  const [oldest] = given.size > REMEMBERED_TICKETS ? given.keys() : []
  if (oldest !== undefined) given.delete(oldest)
}
