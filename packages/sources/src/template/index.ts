import type { Piece } from '../kit/batch-tickets.ts'
import { defineSource } from '../kit/define-source.ts'
import { isObject, textOf } from '../kit/json-object.ts'
import type { RawPage } from '../kit/source.ts'
import { readTicket } from './ticket.ts'

/** The template of a source: copy this folder, and see "Add a source" in CONTRIBUTING.md. */
export const source = defineSource({
  platform: 'json',
  displayName: 'Template',
  docsUrl: 'https://template.example/',
  incremental: 'cursor',
  exportForms: 'pages of its API, a list of tickets, or a ticket a line',
  reader: () => readPieces,
})

export function* readPieces({ json, at }: RawPage): Generator<Piece> {
  if (isObject(json) && Array.isArray(json.tickets)) {
    const tickets = json.tickets.map((ticket) => readTicket(ticket, at))
    yield { kind: 'page', tickets, cursor: textOf(json.next_cursor), hasNext: json.has_more === true }
    return
  }
  for (const ticket of Array.isArray(json) ? json : [json])
    yield { kind: 'ticket', ticket: readTicket(ticket, at) }
}
