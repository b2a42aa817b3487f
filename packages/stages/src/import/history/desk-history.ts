import { addEvents, type HistoryEvent, omitUndefined, type TicketRecord } from '@triagebook/record'
import type { IncomingTicket } from '@triagebook/sources'
import type { People } from '../source/import-connection.ts'
import { deskEvents } from './desk-events.ts'
import { laterOf } from './later-of.ts'
import { newEvents } from './new-events.ts'

type Before = Pick<TicketRecord, 'source' | 'history'>
type History = readonly HistoryEvent[]

/**
 * The history with what the desk reports, and with what import has to add so that it ends in the ticket's status. It
 * removes no event, and adds none that is there already, whoever did it.
 */
export function deskHistory(before: Before | null, ticket: IncomingTicket, people: People): History {
  const news = newEvents(before?.history, deskEvents(ticket, people))
  const reported = addEvents(before?.history, news)
  return addEvents(reported, inferredEvents(before, reported, ticket))
}

/** What the desk does not report: the last change of the status, and that the ticket is merged or deleted. */
function inferredEvents(before: Before | null, reported: History, ticket: IncomingTicket): History {
  const last = reported.findLast(({ field }) => field === 'source.status')
  const from = last?.to ?? before?.source.status
  const endedAt = endOf(before, last, ticket)
  const isReported = from === ticket.status || (from === undefined && endedAt === null)
  const at = endedAt ?? laterOf(ticket.updatedAt, last?.at)
  const changed: History = isReported
    ? []
    : [
        omitUndefined<HistoryEvent>({
          at,
          event: 'changed',
          field: 'source.status',
          from,
          to: ticket.status,
          by: 'stage:import',
        }),
      ]
  const isGone = ticket.status === 'merged' || ticket.status === 'deleted'
  if (!isGone || reported.some(({ event }) => event === 'tombstoned')) return changed
  const goneAt = isReported ? (last?.at ?? at) : at
  return [...changed, { at: goneAt, event: 'tombstoned', by: 'stage:import' }]
}

/** When the ticket ended, where the desk says so; null where only the time of its last change is known. */
function endOf(
  before: Before | null,
  last: HistoryEvent | undefined,
  { status, solvedAt, updatedAt }: IncomingTicket,
): string | null {
  if (before === null && status === 'merged') return updatedAt
  if ((status !== 'solved' && status !== 'closed') || solvedAt === null) return null
  const isSinceLastImport = before === null || solvedAt > before.source.updated_at
  return isSinceLastImport ? laterOf(solvedAt, last?.at) : null
}
