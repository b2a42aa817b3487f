import { isObject, type JsonObject, objectsOf, textOf } from '../json-object.ts'
import { idOf } from './id-of.ts'

/** What Zendesk puts beside the tickets of a page, by id; comments, metrics and ratings by the id of their ticket. */
export interface Beside {
  readonly users: ReadonlyMap<string, JsonObject>
  readonly organizations: ReadonlyMap<string, JsonObject>
  readonly customStatuses: ReadonlyMap<string, JsonObject>
  readonly metrics: ReadonlyMap<string, JsonObject>
  readonly ratings: ReadonlyMap<string, JsonObject>
  readonly comments: ReadonlyMap<string, readonly JsonObject[]>
}

/** A page with its cursor, or one ticket by itself. Tickets are not looked at here. */
export type Piece =
  | {
      readonly kind: 'page'
      readonly tickets: readonly unknown[]
      readonly beside: Beside
      readonly cursor: string | null
    }
  | { readonly kind: 'ticket'; readonly ticket: unknown; readonly beside: Beside }

/** The pages and tickets in one JSON value of an export. What is neither comes as a ticket, which then says why it is none. */
export function piecesOf(json: unknown): readonly Piece[] {
  return Array.isArray(json) ? json.map(pieceOf) : [pieceOf(json)]
}

function pieceOf(json: unknown): Piece {
  if (!isObject(json)) return { kind: 'ticket', ticket: json, beside: besideOf({}) }
  const beside = besideOf(json)
  const { tickets, results, ticket } = json
  if (Array.isArray(tickets)) return { kind: 'page', tickets, beside, cursor: textOf(json.after_cursor) }
  if (Array.isArray(results))
    return { kind: 'page', tickets: results.filter(isFoundTicket), beside, cursor: null }
  return { kind: 'ticket', ticket: isObject(ticket) ? ticket : json, beside }
}

/** A search finds users and organizations too. */
function isFoundTicket(result: unknown): boolean {
  return !isObject(result) || (result.result_type ?? 'ticket') === 'ticket'
}

function besideOf(page: JsonObject): Beside {
  return {
    users: byId(page.users, 'id'),
    organizations: byId(page.organizations, 'id'),
    customStatuses: byId(page.custom_statuses, 'id'),
    metrics: byId(page.metric_sets, 'ticket_id'),
    ratings: byId(page.satisfaction_ratings, 'ticket_id'),
    comments: groupedById(page.comments, 'ticket_id'),
  }
}

function byId(list: unknown, key: string): ReadonlyMap<string, JsonObject> {
  return new Map(objectsOf(list).map((entry) => [idOf(entry[key]) ?? '', entry]))
}

function groupedById(list: unknown, key: string): ReadonlyMap<string, readonly JsonObject[]> {
  return Map.groupBy(objectsOf(list), (entry) => idOf(entry[key]) ?? '')
}
