import { isObject, type JsonObject, textOf } from '../kit/json-object.ts'
import { type Beside, heldBeside, isBeside } from './beside.ts'

/** A page with its cursor, one ticket by itself, or what stands beside tickets. Tickets are not looked at here. */
export type Piece =
  | {
      readonly kind: 'page'
      readonly tickets: readonly unknown[]
      readonly beside: Beside
      readonly cursor: string | null
      /** Whether the page says that another one follows. */
      readonly goesOn: boolean
    }
  | { readonly kind: 'ticket'; readonly ticket: unknown; readonly beside: Beside }
  | { readonly kind: 'beside'; readonly json: JsonObject }

/** The pieces of one JSON value of an export. What is none comes as a ticket, which then says why it is none. */
export function piecesOf(json: unknown): readonly Piece[] {
  return Array.isArray(json) ? json.map(pieceOf) : [pieceOf(json)]
}

/** False where all of the value stands beside tickets: users, comments, audits. */
export function holdsTickets(json: unknown): boolean {
  const parts: readonly unknown[] = Array.isArray(json) ? json : [json]
  return parts.length === 0 || parts.some((part) => !isObject(part) || hasTickets(part) || !isBeside(part))
}

function pieceOf(json: unknown): Piece {
  if (!isObject(json)) return { kind: 'ticket', ticket: json, beside: heldBeside() }
  if (!hasTickets(json) && isBeside(json)) return { kind: 'beside', json }
  const { tickets, results, ticket } = json
  if (Array.isArray(tickets))
    return { kind: 'page', tickets, beside: besideOf(json), cursor: cursorOf(json), goesOn: goesOn(json) }
  if (Array.isArray(results)) {
    const found = results.filter(isFoundTicket)
    return { kind: 'page', tickets: found, beside: besideOf(json), cursor: null, goesOn: false }
  }
  if (!isObject(ticket)) return { kind: 'ticket', ticket: json, beside: heldBeside() }
  return { kind: 'ticket', ticket, beside: besideOf(json) }
}

function hasTickets({ tickets, results, ticket }: JsonObject): boolean {
  return Array.isArray(tickets) || Array.isArray(results) || isObject(ticket)
}

function besideOf(page: JsonObject): Beside {
  const beside = heldBeside()
  beside.take(page)
  return beside
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
