import { addEvents, type HistoryEvent, lastEvent, omitUndefined, type TicketRecord } from '@triagebook/record'
import type { IncomingTicket } from '@triagebook/sources'
import { actorOf } from '../history/desk-events.ts'
import { laterOf } from '../history/later-of.ts'
import type { People } from '../source/import-connection.ts'

const ENDED: readonly string[] = ['solved', 'closed']
const IN_WORK: readonly string[] = ['new', 'open', 'pending', 'on-hold']

export type Reopening = Pick<HistoryEvent, 'at' | 'by'>

/** When the desk reopened a ticket that it had ended since the last import, and who did; null where it did not. */
export function reopeningOf(before: TicketRecord, ticket: IncomingTicket, people: People): Reopening | null {
  if (!IN_WORK.includes(ticket.status)) return null
  const decidedAt = lastEvent(before, 'status')?.at
  const reported = ticket.events.findLast(
    ({ at, field, from, to }) =>
      field === 'source.status' &&
      ENDED.includes(from ?? '') &&
      IN_WORK.includes(to) &&
      at > before.source.updated_at &&
      at <= ticket.updatedAt,
  )
  const wasEnded = ENDED.includes(before.source.status)
  // Ended and reopened between two imports, and resolved by a person after that: the person has seen it.
  if (!wasEnded && (reported === undefined || reported.at < (decidedAt ?? ''))) return null
  const last = ticket.comments.findLast((comment) => comment.public)
  return {
    at: laterOf(reported?.at ?? ticket.updatedAt, decidedAt),
    by: reported ? actorOf(reported.by, people) : last?.author === 'agent' ? 'desk:agent' : 'desk:customer',
  }
}

/** The one case in which a person's status yields to the desk's: the desk reopens a ticket that a person resolved. */
export function reopened(record: TicketRecord, { at, by }: Reopening): TicketRecord {
  const { triage } = record
  const { resolution: _ended, ...open } = record
  const { status: _decision, ...decided } = triage.decided ?? {}
  if (triage.status !== 'resolved') return open
  return {
    ...open,
    triage: omitUndefined<TicketRecord['triage']>({
      ...triage,
      status: 'open',
      decided: Object.keys(decided).length > 0 ? decided : undefined,
    }),
    history: addEvents(record.history, [
      { at, event: 'reopened', field: 'triage.status', from: 'resolved', to: 'open', by },
    ]),
  }
}
