import { isObject, type JsonObject, textOf } from '../kit/json-object.ts'
import { isSidecar } from './sidecar-kind.ts'
import { collectSidecars, type Sidecars } from './sidecars.ts'

/** A page with its cursor, one ticket by itself, or sidecar data. Tickets are not read here. */
export type Part =
  | {
      readonly kind: 'page'
      readonly tickets: readonly unknown[]
      readonly sidecars: Sidecars
      readonly cursor: string | null
      /** Whether the page says that another one follows. */
      readonly hasNext: boolean
    }
  | { readonly kind: 'ticket'; readonly ticket: unknown; readonly sidecars: Sidecars }
  | { readonly kind: 'sidecar'; readonly json: JsonObject }

/** The parts of one JSON value of an export. Anything unknown comes as a ticket: reading it says why it is not one. */
export function* partsOf(json: unknown): Generator<Part> {
  for (const value of Array.isArray(json) ? json : [json]) yield partOf(value)
}

/** False if all of the value is sidecar data: users, comments, audits. */
export function holdsTickets(json: unknown): boolean {
  const values: readonly unknown[] = Array.isArray(json) ? json : [json]
  return (
    values.length === 0 || values.some((value) => !isObject(value) || hasTickets(value) || !isSidecar(value))
  )
}

const NO_SIDECARS: Sidecars = collectSidecars()

function partOf(json: unknown): Part {
  if (!isObject(json)) return { kind: 'ticket', ticket: json, sidecars: NO_SIDECARS }
  if (!hasTickets(json) && isSidecar(json)) return { kind: 'sidecar', json }
  const { tickets, results, ticket } = json
  if (Array.isArray(tickets))
    return {
      kind: 'page',
      tickets,
      sidecars: sidecarsOf(json),
      cursor: cursorOf(json),
      hasNext: hasNext(json),
    }
  if (Array.isArray(results)) {
    const found = results.filter(isFoundTicket)
    return { kind: 'page', tickets: found, sidecars: sidecarsOf(json), cursor: null, hasNext: false }
  }
  if (!isObject(ticket)) return { kind: 'ticket', ticket: json, sidecars: NO_SIDECARS }
  return { kind: 'ticket', ticket, sidecars: sidecarsOf(json) }
}

function hasTickets({ tickets, results, ticket }: JsonObject): boolean {
  return Array.isArray(tickets) || Array.isArray(results) || isObject(ticket)
}

function sidecarsOf(page: JsonObject): Sidecars {
  const sidecars = collectSidecars()
  sidecars.add(page)
  return sidecars
}

/** Where the next run continues: the cursor, or the time at which a page of the time-based export ends. */
function cursorOf({ after_cursor, end_time }: JsonObject): string | null {
  const endTime = typeof end_time === 'number' ? `start_time=${end_time}` : null
  return textOf(after_cursor) ?? endTime
}

/** An incremental export names a next page even on its last one; lists do so in two ways. */
function hasNext({ end_of_stream, next_page, meta }: JsonObject): boolean {
  if (end_of_stream !== undefined) return end_of_stream === false
  return textOf(next_page) !== null || (isObject(meta) && meta.has_more === true)
}

/** A search finds users and organizations too. */
function isFoundTicket(result: unknown): boolean {
  return !isObject(result) || (result.result_type ?? 'ticket') === 'ticket'
}
