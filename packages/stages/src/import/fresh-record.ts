import { addEvents, type HistoryEvent, present, recordId, type TicketRecord } from '@triagebook/record'
import type { IncomingTicket } from '@triagebook/sources'
import { bodyWith } from './body.ts'
import type { CleanTicket } from './clean.ts'
import { deskEvents } from './events.ts'
import type { ImportRun } from './run.ts'
import { customerBlock, sourceBlock } from './source-block.ts'

/** The first record of a ticket, as the desk has it now. */
export function freshRecord(
  ticket: IncomingTicket,
  clean: CleanTicket,
  hash: string,
  run: ImportRun,
): { record: TicketRecord; body: string } {
  const connection = run.settings.connections[run.connection]
  const proposed = connection?.escalation?.tag?.some((tag) => ticket.tags.includes(String(tag))) === true
  return {
    record: present<TicketRecord>({
      id: recordId(run.connection, ticket.nativeId),
      title: clean.title,
      source: sourceBlock(ticket, clean, hash, run),
      customer: customerBlock(ticket, clean, run),
      triage: present<TicketRecord['triage']>({
        confirmed: 'unconfirmed',
        status: 'open',
        review: proposed ? ['escalation-proposed'] : undefined,
      }),
      history: addEvents([], [...deskEvents(ticket, connection?.people ?? {}), ...endOf(ticket)]),
    }),
    body: bodyWith(clean, ''),
  }
}

/** How the ticket stood when it was first seen: solved since, or a tombstone from the start. */
function endOf(ticket: IncomingTicket): readonly HistoryEvent[] {
  if (ticket.status === 'merged') {
    return [
      { at: ticket.updatedAt, event: 'changed', field: 'source.status', to: 'merged', by: 'stage:import' },
      { at: ticket.updatedAt, event: 'tombstoned', by: 'stage:import' },
    ]
  }
  const ended = (ticket.status === 'solved' || ticket.status === 'closed') && ticket.solvedAt !== null
  return ended
    ? [
        {
          at: ticket.solvedAt,
          event: 'changed',
          field: 'source.status',
          to: ticket.status,
          by: 'stage:import',
        },
      ]
    : []
}
