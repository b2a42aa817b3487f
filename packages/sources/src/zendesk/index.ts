import { err, ok, type Place, type Problem, type Result } from '@triagebook/record'
import type { JsonObject } from '../kit/json-object.ts'
import type { Incoming, PageSupplier, Source, TicketPage } from '../kit/source.ts'
import { spilledLists } from '../kit/spilled-lists.ts'
import { ticketPages } from '../kit/ticket-pages.ts'
import { problem } from '../problem/problem.ts'
import type { Audit } from './audits.ts'
import { holdsTickets, piecesOf } from './page.ts'
import { collectSidecars, joinSidecars, type SidecarCollection } from './sidecars.ts'
import { readTicket } from './ticket.ts'

/**
 * How many tickets that come one by one make a page: few, so that they are forgotten before the collector takes them for
 * something that lasts. With a hundred, a long run took nearly twice the memory (bench/README.md).
 */
const PAGE_SIZE = 20

const NO_TICKET_ID =
  'Add `ticket_id` to each of them, or use the audits, which have it (/api/v2/ticket_audits.json).'

export const zendesk: Source = {
  platform: 'zendesk',
  displayName: 'Zendesk',
  docsUrl: 'https://developer.zendesk.com/api-reference/ticketing/ticket-management/incremental_exports/',
  incremental: 'cursor',
  holdsTickets,
  read: readPages,
}

async function* readPages(supplier: PageSupplier, start: string | null): AsyncGenerator<Result<TicketPage>> {
  const toPage = ticketPages()
  let hasRead = false
  for await (const batch of batches(supplier, start)) {
    if (!batch.ok) return yield batch
    const { tickets, cursor } = batch.value
    const nothing = hasRead ? null : nothingReadable(tickets)
    if (nothing !== null) return yield err(nothing)
    hasRead ||= tickets.length > 0
    yield ok(toPage(tickets, cursor), batch.problems)
  }
}

interface Batch {
  readonly tickets: readonly Incoming[]
  readonly cursor: string | null
}

/**
 * Pages as they come; tickets that come one by one are put together. Sidecar data is held for those after
 * it. After a piece that could not be read no cursor is given any more: the next run must not go on behind what this
 * one has missed.
 */
async function* batches(supplier: PageSupplier, start: string | null): AsyncGenerator<Result<Batch>> {
  const comments = spilledLists<JsonObject>()
  const audits = spilledLists<Audit | null>()
  try {
    yield* batchesWith(collectSidecars({ comments, audits }), supplier(start))
  } finally {
    comments.close()
    audits.close()
  }
}

async function* batchesWith(
  held: SidecarCollection,
  pages: ReturnType<PageSupplier>,
): AsyncGenerator<Result<Batch>> {
  let single: Incoming[] = []
  let isComplete = true
  let end: Ending = { kind: 'nothing' }
  const putTogether = function* (atLeast: number): Generator<Result<Batch>> {
    if (single.length < atLeast) return
    yield ok({ tickets: single, cursor: null })
    single = []
  }
  for await (const raw of pages) {
    if (!raw.ok) {
      yield* putTogether(1)
      return yield raw
    }
    const { json, at } = raw.value
    const { missed = [], told = [] } = Object.groupBy(raw.problems, ({ severity }) =>
      severity === 'error' ? 'missed' : 'told',
    )
    if (told.length > 0) yield ok({ tickets: [], cursor: null }, told)
    isComplete &&= missed.length === 0
    single.push(...missed.map(refused))
    for (const piece of piecesOf(json)) {
      if (piece.kind === 'sidecar') {
        const lost = held.take(piece.json)
        if (lost > 0)
          single.push(
            refused(problem('source/of-no-ticket', { path: at.path, count: lost, advice: NO_TICKET_ID }, at)),
          )
        if (end.kind === 'nothing') end = { kind: 'sidecar', at }
        continue
      }
      const sidecars = joinSidecars(piece.sidecars, held)
      if (piece.kind === 'ticket') single.push(readTicket(piece.ticket, sidecars, at))
      yield* putTogether(piece.kind === 'page' ? 1 : PAGE_SIZE)
      if (piece.kind === 'page') {
        const tickets = piece.tickets.map((ticket) => readTicket(ticket, sidecars, at))
        yield ok({ tickets, cursor: isComplete ? piece.cursor : null })
      }
      end = piece.kind === 'page' && piece.goesOn ? { kind: 'goes-on', at } : { kind: 'whole' }
    }
  }
  yield* putTogether(1)
  if (end.kind === 'sidecar')
    yield err(problem('source/not-an-export#sidecars', { path: end.at.path }, end.at))
  if (end.kind === 'goes-on')
    yield ok({ tickets: [], cursor: null }, [problem('source/more-pages', { path: end.at.path }, end.at)])
}

/** How the tickets end, as far as the last of them tells. */
type Ending =
  | { readonly kind: 'nothing' | 'whole' }
  /** Nothing but sidecar data; where the first of it is. */
  | { readonly kind: 'sidecar'; readonly at: Place }
  /** The last page says that there are more. */
  | { readonly kind: 'goes-on'; readonly at: Place }

function refused(problem: Problem): Incoming {
  return { kind: 'refused', nativeId: null, problem }
}

/** Where not even one of the first tickets looks like one, the file is something else. */
function nothingReadable(tickets: readonly Incoming[]): Problem | null {
  const problems = tickets.flatMap((incoming) =>
    incoming.kind === 'refused' && incoming.problem.code === 'source/unreadable-ticket'
      ? [incoming.problem]
      : [],
  )
  const [first] = problems
  if (first?.at === undefined || problems.length < tickets.length) return null
  return problem(
    'source/not-an-export#content',
    {
      path: first.at.path,
      platform: zendesk.displayName,
      reason: first.message,
      expected:
        'Zendesk’s JSON export (a ticket a line), pages of its incremental ticket export, or a list of tickets',
    },
    first.at,
  )
}
