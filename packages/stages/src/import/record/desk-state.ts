import type { Customer, Source } from '@triagebook/record'
import type { IncomingTicket } from '@triagebook/sources'
import type { CustomerFields } from '../fields/customer-fields.ts'
import type { TicketWords } from '../ticket/redact-ticket.ts'
import { type CustomerFacts, customerBlock } from './customer-block.ts'
import { type SourceFacts, sourceBlock } from './source-block.ts'

/** A ticket as its desk has it now, and what a record takes of it. */
export interface DeskState {
  readonly ticket: IncomingTicket
  readonly words: TicketWords
  readonly source: Source
  readonly customer: Customer | undefined
}

/** Makes the blocks that import owns, with people as pseudonyms. */
export function deskState(
  ticket: IncomingTicket,
  words: TicketWords,
  fields: CustomerFields,
  facts: SourceFacts & CustomerFacts,
): DeskState {
  return {
    ticket,
    words,
    source: sourceBlock(ticket, words.tags, facts),
    customer: customerBlock(ticket, fields, facts),
  }
}
