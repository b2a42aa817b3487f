import type { Piece } from '../kit/batch-tickets.ts'
import { defineSource } from '../kit/define-source.ts'
import type { RawPage } from '../kit/source.ts'
import { problem } from '../problem/problem.ts'
import { holdsTickets, partsOf } from './page.ts'
import { collectSidecars, joinSidecars, type SidecarCollection } from './sidecars.ts'
import { readTicket } from './ticket.ts'

export const source = defineSource({
  platform: 'zendesk',
  displayName: 'Zendesk',
  docsUrl: 'https://developer.zendesk.com/api-reference/ticketing/ticket-management/incremental_exports/',
  incremental: 'cursor',
  holdsTickets,
  exportForms:
    'Zendesk’s JSON export (a ticket a line), pages of its incremental ticket export, or a list of tickets',
  reader: (lists) => {
    const earlier = collectSidecars({ comments: lists(), audits: lists() })
    return (raw) => readPieces(raw, earlier)
  },
})

const NO_TICKET_ID =
  'Add `ticket_id` to each of them, or use the audits, which have it (/api/v2/ticket_audits.json).'

function* readPieces({ json, at }: RawPage, earlier: SidecarCollection): Generator<Piece> {
  for (const part of partsOf(json)) {
    if (part.kind === 'sidecar') {
      const count = earlier.add(part.json)
      const skipped =
        count === 0
          ? null
          : problem('source/of-no-ticket', { path: at.path, count, advice: NO_TICKET_ID }, at)
      yield { kind: 'sidecar', skipped }
      continue
    }
    const sidecars = joinSidecars(part.sidecars, earlier)
    if (part.kind === 'ticket') yield { kind: 'ticket', ticket: readTicket(part.ticket, sidecars, at) }
    else {
      const tickets = part.tickets.map((ticket) => readTicket(ticket, sidecars, at))
      yield { kind: 'page', tickets, cursor: part.cursor, hasNext: part.hasNext }
    }
  }
}
