import type { Customer, Source } from '@triagebook/record'
import type { IncomingTicket } from '@triagebook/sources'
import type { TicketWords } from '../ticket/redact-ticket.ts'

/** A ticket as its desk has it now, and what a record takes of it. */
export interface DeskState {
  readonly ticket: IncomingTicket
  readonly words: TicketWords
  readonly source: Source
  readonly customer: Customer | undefined
}
