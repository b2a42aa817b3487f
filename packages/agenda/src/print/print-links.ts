import type { Inline } from '@triagebook/text/page'
import type { TicketLink } from '../model/agenda.ts'
import { printLink } from './print-ticket.ts'

/** `a, b, c`, and how many more there are beyond the limit. */
export function printLinks(tickets: readonly TicketLink[], limit: number): readonly Inline[] {
  const more = tickets.length - limit
  return [
    ...tickets.slice(0, limit).flatMap((ticket, index) => [...(index > 0 ? [', '] : []), printLink(ticket)]),
    ...(more > 0 ? [limit > 0 ? ` and ${more} more` : `${more} more`] : []),
  ]
}
