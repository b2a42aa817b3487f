import { addEvents, type HistoryEvent, omitUndefined, type TicketRecord } from '@triagebook/record'
import type { IncomingTicket } from '@triagebook/sources'
import type { People } from '../source/import-connection.ts'
import { deskEvents } from './desk-events.ts'
import { laterOf } from './later-of.ts'

type Before = Pick<TicketRecord, 'source' | 'history'>
type History = readonly HistoryEvent[]

/**
 * The history with what the desk tells of it, and with what import itself has to add so that it ends in the status that
 * the ticket has. Nothing that stands in it goes, and nothing that it tells already is told again, by whomever.
 */
export function deskHistory(before: Before | null, ticket: IncomingTicket, people: People): History {
  const known = keysOf(before?.history ?? [])
  const told = addEvents(
    before?.history,
    deskEvents(ticket, people).filter((event) => !isKnown(event, known)),
  )
  return addEvents(told, ending(before, told, ticket))
}

/** What the desk did not tell: the last change of its status, and that the ticket is gone. */
function ending(before: Before | null, told: History, ticket: IncomingTicket): History {
  const last = told.findLast(({ field }) => field === 'source.status')
  const stood = last?.to ?? before?.source.status
  const at = endedAt(before, last, ticket)
  const isTold = stood === ticket.status || (stood === undefined && at === null)
  const changedAt = at ?? laterOf(ticket.updatedAt, last?.at)
  const changed: History = isTold
    ? []
    : [
        omitUndefined<HistoryEvent>({
          at: changedAt,
          event: 'changed',
          field: 'source.status',
          from: stood,
          to: ticket.status,
          by: 'stage:import',
        }),
      ]
  const isGone = ticket.status === 'merged' || ticket.status === 'deleted'
  if (!isGone || told.some(({ event }) => event === 'tombstoned')) return changed
  return [
    ...changed,
    { at: isTold ? (last?.at ?? changedAt) : changedAt, event: 'tombstoned', by: 'stage:import' },
  ]
}

/** When the desk ended the ticket, where it says so; null where only the time of its last change is known. */
function endedAt(
  before: Before | null,
  last: HistoryEvent | undefined,
  { status, solvedAt, updatedAt }: IncomingTicket,
): string | null {
  if (before === null && status === 'merged') return laterOf(updatedAt, last?.at)
  if ((status !== 'solved' && status !== 'closed') || solvedAt === null) return null
  const isNews = before === null || solvedAt > before.source.updated_at
  return isNews ? laterOf(solvedAt, last?.at) : null
}

/** A person's name in `people` changes who did it, never that it was done. */
function keysOf(history: History): ReadonlySet<string> {
  return new Set(history.map(keyOf))
}

function isKnown(event: HistoryEvent, known: ReadonlySet<string>): boolean {
  const { from: _from, ...withoutFrom } = event
  return known.has(keyOf(event)) || known.has(keyOf(withoutFrom))
}

/** A ticket is created once, whatever else is told of it. */
function keyOf({ at, event, field, from, to }: HistoryEvent): string {
  return event === 'created' ? event : JSON.stringify([at, event, field, from, to])
}
