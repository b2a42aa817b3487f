import { isObject, type JsonObject, textOf } from '../kit/json-object.ts'
import { collectSidecars, isSidecar, type Sidecars } from './sidecars.ts'

/** A page with its cursor, one ticket by itself, or sidecar data. Tickets are not read here. */
export type Piece =
  | {
      readonly kind: 'page'
      readonly tickets: readonly unknown[]
      readonly sidecars: Sidecars
      readonly cursor: string | null
      /** Whether the page says that another one follows. */
      readonly goesOn: boolean
    }
  | { readonly kind: 'ticket'; readonly ticket: unknown; readonly sidecars: Sidecars }
  | { readonly kind: 'sidecar'; readonly json: JsonObject }

/** The pieces of one JSON value of an export. What is none comes as a ticket, which then says why it is none. */
export function piecesOf(json: unknown): readonly Piece[] {
  return Array.isArray(json) ? json.map(pieceOf) : [pieceOf(json)]
}

/** False where all of the value is sidecar data: users, comments, audits. */
export function holdsTickets(json: unknown): boolean {
  const parts: readonly unknown[] = Array.isArray(json) ? json : [json]
  return parts.length === 0 || parts.some((part) => !isObject(part) || hasTickets(part) || !isSidecar(part))
}

function pieceOf(json: unknown): Piece {
  if (!isObject(json)) return { kind: 'ticket', ticket: json, sidecars: collectSidecars() }
  if (!hasTickets(json) && isSidecar(json)) return { kind: 'sidecar', json }
  const { tickets, results, ticket } = json
  if (Array.isArray(tickets))
    return { kind: 'page', tickets, sidecars: sidecarsOf(json), cursor: cursorOf(json), goesOn: goesOn(json) }
  if (Array.isArray(results)) {
    const found = results.filter(isFoundTicket)
    return { kind: 'page', tickets: found, sidecars: sidecarsOf(json), cursor: null, goesOn: false }
  }
  if (!isObject(ticket)) return { kind: 'ticket', ticket: json, sidecars: collectSidecars() }
  return { kind: 'ticket', ticket, sidecars: sidecarsOf(json) }
}

function hasTickets({ tickets, results, ticket }: JsonObject): boolean {
  return Array.isArray(tickets) || Array.isArray(results) || isObject(ticket)
}

function sidecarsOf(page: JsonObject): Sidecars {
  const sidecars = collectSidecars()
  sidecars.take(page)
  return sidecars
}

/** Where the next run goes on: the cursor, or the time at which a page of the time-based export ends. */
function cursorOf({ after_cursor, end_time }: JsonObject): string | null {
  const endTime = typeof end_time === 'number' ? `start_time=${end_time}` : null
  return textOf(after_cursor) ?? endTime
}

/** An incremental export names a next page even on its last one; lists do so in two ways. */
function goesOn({ end_of_stream, next_page, meta }: JsonObject): boolean {
  if (end_of_stream !== undefined) return end_of_stream === false
  return textOf(next_page) !== null || (isObject(meta) && meta.has_more === true)
}

/** A search finds users and organizations too. */
function isFoundTicket(result: unknown): boolean {
  return !isObject(result) || (result.result_type ?? 'ticket') === 'ticket'
}
