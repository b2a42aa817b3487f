import {
  addEvents,
  type HistoryEvent,
  present,
  type RecordFile,
  type ReviewFlag,
  type TicketRecord,
} from '@triagebook/record'
import type { IncomingTicket } from '@triagebook/sources'
import { bodyWith } from './body.ts'
import type { CleanTicket } from './clean.ts'
import { deskEvents } from './events.ts'
import type { ImportRun } from './run.ts'
import { customerBlock, sourceBlock } from './source-block.ts'

const ENDED: readonly string[] = ['solved', 'closed']
const WORKED_ON: readonly string[] = ['new', 'open', 'pending', 'on-hold']

/** The record after the desk changed its ticket: only what import owns, and what happened. */
export function updatedRecord(
  file: RecordFile,
  ticket: IncomingTicket,
  clean: CleanTicket,
  hash: string,
  run: ImportRun,
): { record: TicketRecord; body: string } {
  const { record } = file
  const connection = run.settings.connections[run.connection]
  const events = [...deskEvents(ticket, connection?.people ?? {}), ...statusEvents(record, ticket)]
  const next = present<TicketRecord>({
    ...record,
    title: clean.title,
    source: sourceBlock(ticket, clean, hash, run),
    customer: customerBlock(ticket, clean, run) ?? record.customer,
    triage: proposeEscalation(record, ticket, connection?.escalation?.tag?.map(String) ?? []),
    history: addEvents(record.history, events),
  })
  const reopened = ENDED.includes(record.source.status) && WORKED_ON.includes(ticket.status)
  return { record: reopened ? reopen(next, ticket) : next, body: bodyWith(clean, file.body) }
}

function statusEvents({ source }: TicketRecord, ticket: IncomingTicket): readonly HistoryEvent[] {
  if (source.status === ticket.status) return []
  const solvedSince =
    ENDED.includes(ticket.status) && ticket.solvedAt !== null && ticket.solvedAt > source.updated_at
  const at = solvedSince && ticket.solvedAt !== null ? ticket.solvedAt : ticket.updatedAt
  const changed: HistoryEvent = {
    at,
    event: 'changed',
    field: 'source.status',
    from: source.status,
    to: ticket.status,
    by: 'stage:import',
  }
  return ticket.status === 'merged' ? [changed, { at, event: 'tombstoned', by: 'stage:import' }] : [changed]
}

/** The desk takes its ticket up again: the one case in which a person's status yields (DESIGN.md, section 2). */
function reopen(record: TicketRecord, ticket: IncomingTicket): TicketRecord {
  const { triage } = record
  const { resolution: _ended, ...open } = record
  const { status: _decision, ...decided } = triage.decided ?? {}
  const last = ticket.comments.filter((comment) => comment.public).at(-1)
  const by = last?.author === 'agent' ? 'desk:agent' : 'desk:customer'
  if (triage.status !== 'resolved') return open
  return {
    ...open,
    triage: present<TicketRecord['triage']>({
      ...triage,
      status: 'open',
      decided: Object.keys(decided).length > 0 ? decided : undefined,
    }),
    history: addEvents(record.history, [
      { at: ticket.updatedAt, event: 'reopened', field: 'triage.status', from: 'resolved', to: 'open', by },
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
