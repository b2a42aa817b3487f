import type { ZendeskTicket } from './zendesk-ticket.ts'

/** Ways in which a ticket of an export can be broken; import has to refuse each by name and go on with the others. */
export const DAMAGES: readonly ((ticket: ZendeskTicket) => object)[] = [
  (ticket) => ({ ...ticket, status: 'snoozed' }),
  (ticket) => without(ticket, 'created_at'),
  (ticket) => without(ticket, 'id'),
  (ticket) => ({ ...ticket, created_at: 'the day before yesterday' }),
]

function without(ticket: ZendeskTicket, field: string): object {
  return Object.fromEntries(Object.entries(ticket).filter(([name]) => name !== field))
}
