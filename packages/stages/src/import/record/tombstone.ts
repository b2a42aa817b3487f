import { omitUndefined, recordId, type TicketRecord } from '@triagebook/record'
import type { IncomingTicket } from '@triagebook/sources'
import { deskHistory } from '../history/desk-history.ts'
import type { People } from '../source/import-connection.ts'

/** The record of a ticket that its desk deleted: it keeps all that it has and says that the ticket is gone. */
export function tombstone(
  record: TicketRecord,
  ticket: IncomingTicket,
  contentHash: string,
  people: People,
): TicketRecord {
  const { source } = record
  const mergedInto = ticket.mergedInto === null ? undefined : recordId(source.connection, ticket.mergedInto)
  return {
    ...record,
    source: omitUndefined({
      ...source,
      native_status: source.status === ticket.status ? source.native_status : ticket.nativeStatus,
      status: ticket.status,
      updated_at: ticket.updatedAt,
      merged_into: mergedInto ?? source.merged_into,
      content_hash: contentHash,
    }),
    history: deskHistory(record, ticket, people),
  }
}
