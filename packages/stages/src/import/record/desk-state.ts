import type { Customer, Settings, Source } from '@triagebook/record'
import type { Identity } from '@triagebook/redact'
import type { IncomingTicket } from '@triagebook/sources'
import type { CustomerFields } from '../fields/customer-fields.ts'
import type { ImportConnection } from '../source/import-connection.ts'
import type { TicketWords } from '../ticket/redact-ticket.ts'
import { customerBlock } from './customer-block.ts'
import { sourceBlock } from './source-block.ts'

/** A ticket as its desk has it now, and what a record takes of it. */
export interface DeskState {
  readonly ticket: IncomingTicket
  readonly words: TicketWords
  readonly source: Source
  readonly customer: Customer | undefined
}

interface RunFacts {
  readonly connection: ImportConnection
  readonly identity: Identity
  readonly privacy: Settings['privacy']
  readonly contentHash: string
}

/** Makes the blocks that import owns, with people as pseudonyms. */
export function deskState(
  ticket: IncomingTicket,
  words: TicketWords,
  fields: CustomerFields,
  { connection, identity, privacy, contentHash }: RunFacts,
): DeskState {
  const { tags } = words
  return {
    ticket,
    words,
    source: sourceBlock(ticket, { connection, identity, tags, contentHash }),
    customer: customerBlock(ticket, { connection: connection.name, identity, privacy, fields }),
  }
}
