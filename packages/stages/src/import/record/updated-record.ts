import { omitUndefined, type RecordContent, type TicketRecord } from '@triagebook/record'
import { deskHistory } from '../history/desk-history.ts'
import type { ImportConnection } from '../source/import-connection.ts'
import type { DeskState } from './desk-state.ts'
import { withEscalationProposal } from './escalation-proposal.ts'
import { reopened, reopeningOf } from './reopen.ts'
import { withConversation } from './with-conversation.ts'

/** The record after the desk changed its ticket: only what import owns, and what happened. */
export function updatedRecord(
  { record, body }: RecordContent,
  { ticket, words, source, customer }: DeskState,
  { people, escalationTags }: Pick<ImportConnection, 'people' | 'escalationTags'>,
): RecordContent {
  const tags = { before: record.source.tags ?? [], now: ticket.tags, escalation: escalationTags }
  const next = omitUndefined<TicketRecord>({
    ...record,
    title: words.title,
    source,
    customer: customer ?? record.customer,
    triage: withEscalationProposal(record.triage, tags),
    history: deskHistory(record, ticket, people),
  })
  const reopening = reopeningOf(record, ticket, people)
  return {
    record: reopening === null ? next : reopened(next, reopening),
    body: withConversation(body, words),
  }
}
