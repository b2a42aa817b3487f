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
  const connection = run.settings.connections[run.connection]
  const proposed = connection?.escalation?.tag?.some((tag) => ticket.tags.includes(String(tag))) === true
  return {
    record: omitUndefined<TicketRecord>({
      id: recordId(run.connection, ticket.nativeId),
      title: clean.title,
      source: sourceBlock(ticket, clean, hash, run),
      customer: customerBlock(ticket, clean, run),
      triage: omitUndefined<TicketRecord['triage']>({
        confirmed: 'unconfirmed',
        status: 'open',
        review: proposed ? ['escalation-proposed'] : undefined,
      }),
      history: deskHistory(null, ticket, connection?.people ?? {}),
    }),
    body: withConversation(clean, ''),
  }
}
