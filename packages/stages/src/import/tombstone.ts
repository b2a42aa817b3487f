import { addEvents, present, recordId, type TicketRecord } from '@triagebook/record'
import type { IncomingTicket } from '@triagebook/sources'

/** The record of a ticket that its desk deleted or merged: all that it held stays, and says what became of it. */
export function tombstone(record: TicketRecord, ticket: IncomingTicket, hash: string): TicketRecord {
  const { source } = record
  const mergedInto = ticket.mergedInto === null ? undefined : recordId(source.connection, ticket.mergedInto)
  if (source.status === ticket.status)
    return {
      ...record,
      source: present({
        ...source,
        updated_at: ticket.updatedAt,
        merged_into: mergedInto ?? source.merged_into,
        content_hash: hash,
      }),
    }
  return {
    ...record,
    source: present({
      ...source,
      native_status: ticket.nativeStatus,
      status: ticket.status,
      updated_at: ticket.updatedAt,
      merged_into: mergedInto ?? source.merged_into,
      content_hash: hash,
    }),
    history: addEvents(record.history, [
      {
        at: ticket.updatedAt,
        event: 'changed',
        field: 'source.status',
        from: source.status,
        to: ticket.status,
        by: 'stage:import',
      },
      { at: ticket.updatedAt, event: 'tombstoned', by: 'stage:import' },
    ]),
  }
}
