import {
  addEvents,
  type HistoryEvent,
  lastEvent,
  omitUndefined,
  type RecordFile,
  type ReviewFlag,
  type TicketRecord,
} from '@triagebook/record'
import type { IncomingTicket } from '@triagebook/sources'
import { actorOf } from '../history/desk-events.ts'
import { deskHistory } from '../history/desk-history.ts'
import { laterOf } from '../history/later-of.ts'
import type { ImportRun } from '../run.ts'
import type { People } from '../source/import-connection.ts'
import type { TicketWords } from '../ticket/redact-ticket.ts'
import { customerBlock, sourceBlock } from './source-block.ts'
import { withConversation } from './with-conversation.ts'

const ENDED: readonly string[] = ['solved', 'closed']
const WORKED_ON: readonly string[] = ['new', 'open', 'pending', 'on-hold']

/** The record after the desk changed its ticket: only what import owns, and what happened. */
export function updatedRecord(
  file: RecordFile,
  ticket: IncomingTicket,
  clean: TicketWords,
  hash: string,
  run: ImportRun,
): { record: TicketRecord; body: string } {
  const { record } = file
  const { people, escalationTags } = run.connection
  const next = omitUndefined<TicketRecord>({
    ...record,
    title: clean.title,
    source: sourceBlock(ticket, clean, hash, run),
    customer: customerBlock(ticket, clean, run) ?? record.customer,
    triage: proposeEscalation(record, ticket, escalationTags),
    history: deskHistory(record, ticket, people),
  })
  const reopening = reopeningOf(record, ticket, people)
  return { record: reopening ? reopen(next, reopening) : next, body: withConversation(clean, file.body) }
}

type Reopening = Pick<HistoryEvent, 'at' | 'by'>

/** When the desk took up again what it had ended since the last import, and who did; null where it did not. */
function reopeningOf(before: TicketRecord, ticket: IncomingTicket, people: People): Reopening | null {
  if (!WORKED_ON.includes(ticket.status)) return null
  const decidedAt = lastEvent(before, 'status')?.at
  const told = ticket.events.findLast(
    ({ at, field, from, to }) =>
      field === 'source.status' &&
      ENDED.includes(from ?? '') &&
      WORKED_ON.includes(to) &&
      at > before.source.updated_at &&
      at <= ticket.updatedAt,
  )
  const wasEnded = ENDED.includes(before.source.status)
  // Ended and taken up again between two imports, and resolved by a person after that: the person has seen it.
  if (!wasEnded && (told === undefined || told.at < (decidedAt ?? ''))) return null
  const last = ticket.comments.filter((comment) => comment.public).at(-1)
  return {
    at: laterOf(told?.at ?? ticket.updatedAt, decidedAt),
    by: told ? actorOf(told.by, people) : last?.author === 'agent' ? 'desk:agent' : 'desk:customer',
  }
}

/** The desk takes its ticket up again: the one case in which a person's status yields (DESIGN.md, section 2). */
function reopen(record: TicketRecord, { at, by }: Reopening): TicketRecord {
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

/** Proposes an escalation once: when the tag first appears on a ticket that nobody has escalated. */
function proposeEscalation(
  { source, triage }: TicketRecord,
  ticket: IncomingTicket,
  tags: readonly string[],
): TicketRecord['triage'] {
  const appeared = tags.some((tag) => ticket.tags.includes(tag) && !source.tags?.includes(tag))
  if (!appeared || triage.escalated_at !== undefined || triage.review?.includes('escalation-proposed'))
    return triage
  const review: readonly ReviewFlag[] = [...(triage.review ?? []), 'escalation-proposed']
  return { ...triage, review }
}
