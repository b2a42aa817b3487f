import { omitUndefined, recordId, type TicketRecord } from '@triagebook/record'
import type { IncomingTicket } from '@triagebook/sources'
import { deskHistory } from '../history/desk-history.ts'
import type { ImportRun } from '../run.ts'
import type { TicketWords } from '../ticket/redact-ticket.ts'
import { customerBlock, sourceBlock } from './source-block.ts'
import { withConversation } from './with-conversation.ts'

/** The first record of a ticket, as the desk has it now. */
export function firstRecord(
  ticket: IncomingTicket,
  clean: TicketWords,
  hash: string,
  run: ImportRun,
): { record: TicketRecord; body: string } {
  const { name, people, escalationTags } = run.connection
  const proposed = escalationTags.some((tag) => ticket.tags.includes(tag))
  return {
    record: omitUndefined<TicketRecord>({
      id: recordId(name, ticket.nativeId),
      title: clean.title,
      source: sourceBlock(ticket, clean, hash, run),
      customer: customerBlock(ticket, clean, run),
      triage: omitUndefined<TicketRecord['triage']>({
        confirmed: 'unconfirmed',
        status: 'open',
        review: proposed ? ['escalation-proposed'] : undefined,
      }),
      history: deskHistory(null, ticket, people),
    }),
    body: withConversation(clean, ''),
  }
}
