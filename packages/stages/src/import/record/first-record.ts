import { omitUndefined, type RecordContent, recordId, type TicketRecord } from '@triagebook/record'
import { deskHistory } from '../history/desk-history.ts'
import type { ImportConnection } from '../source/import-connection.ts'
import type { DeskState } from './desk-state.ts'
import { withEscalationProposal } from './escalation-proposal.ts'
import { withConversation } from './with-conversation.ts'

/** The first record of a ticket, as the desk has it now. */
export function firstRecord(
  { ticket, words, source, customer }: DeskState,
  { people, escalationTags }: Pick<ImportConnection, 'people' | 'escalationTags'>,
): RecordContent {
  const tags = { before: [], now: ticket.tags, escalation: escalationTags }
  return {
    record: omitUndefined<TicketRecord>({
      id: recordId(source.connection, source.native_id),
      title: words.title,
      source,
      customer,
      triage: withEscalationProposal({ confirmed: 'unconfirmed', status: 'open' }, tags),
      history: deskHistory(null, ticket, people),
    }),
    body: withConversation('', words),
  }
}
