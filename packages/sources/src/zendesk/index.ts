import { type Problem, type Reading, read, unreadable } from '@triagebook/record'
import type { Incoming, PageSupplier, Source, TicketPage } from '../source.ts'
import { ticketPages } from '../ticket-pages.ts'
import { piecesOf } from './page.ts'
import { readTicket } from './ticket.ts'

/** How many tickets that come one by one make a page. */
const PAGE_SIZE = 100

export const zendesk: Source = {
  platform: 'zendesk',
  displayName: 'Zendesk',
  docsUrl: 'https://developer.zendesk.com/api-reference/ticketing/ticket-management/incremental_exports/',
  incremental: 'cursor',
  read: readPages,
}

async function* readPages(supplier: PageSupplier, start: string | null): AsyncGenerator<Reading<TicketPage>> {
  const toPage = ticketPages()
  let hasRead = false
  for await (const batch of batches(supplier, start)) {
    if (!batch.ok) return yield batch
    const { tickets, cursor } = batch.value
    const nothing = hasRead ? null : nothingReadable(tickets)
    if (nothing !== null) return yield unreadable(nothing)
    hasRead ||= tickets.length > 0
    yield read(toPage(tickets, cursor))
  }
}

interface Batch {
  readonly tickets: readonly Incoming[]
  readonly cursor: string | null
}

/**
 * Pages as they come; tickets that come one by one are put together. After a piece that could not be read no cursor
 * is given any more: the next run must not go on behind what this one has missed.
 */
async function* batches(supplier: PageSupplier, start: string | null): AsyncGenerator<Reading<Batch>> {
  let single: Incoming[] = []
  let isComplete = true
  const putTogether = function* (atLeast: number): Generator<Reading<Batch>> {
    if (single.length < atLeast) return
    yield read({ tickets: single, cursor: null })
    single = []
  }
  for await (const raw of supplier(start)) {
    if (!raw.ok) {
      yield* putTogether(1)
      return yield raw
    }
    const missed = raw.problems.filter(({ severity }) => severity === 'error')
    isComplete &&= missed.length === 0
    single.push(...missed.map(refused))
    for (const piece of piecesOf(raw.value.json)) {
      if (piece.kind === 'ticket') single.push(readTicket(piece.ticket, piece.beside, raw.value.at))
      yield* putTogether(piece.kind === 'page' ? 1 : PAGE_SIZE)
      if (piece.kind === 'page') {
        const tickets = piece.tickets.map((ticket) => readTicket(ticket, piece.beside, raw.value.at))
        yield read({ tickets, cursor: isComplete ? piece.cursor : null })
      }
    }
  }
  yield* putTogether(1)
}

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
  const { path } = first.at
  return {
    code: 'source/not-an-export',
    severity: 'error',
    message: `${path} is no export of tickets from Zendesk: nothing at its beginning can be read as one. ${first.message}`,
    hint: 'Expected is Zendesk’s JSON export (a ticket a line), pages of its incremental ticket export, or a list of tickets.',
    at: first.at,
  }
}
