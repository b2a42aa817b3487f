import { ok, type Result } from '@triagebook/record/problem'
import type { Incoming, IncomingTicket } from '../../kit/incoming-ticket.ts'
import { isObject, type JsonObject, objectsOf } from '../../kit/json-object.ts'
import type { PageSupplier, Source, TicketPage } from '../../kit/source.ts'
import { ticketPages } from '../../kit/ticket-pages.ts'
import { readPieces, source } from '../../template/index.ts'

/** The template with one mistake that a real source could have, and the promise that must fail for it. */
export interface PlantedDefect {
  readonly name: string
  readonly breaks: string
  readonly source: Source
}

export const PLANTED_DEFECTS: readonly PlantedDefect[] = [
  {
    name: 'a lost page',
    breaks: 'gives every ticket of every page, once and in order',
    source: withPages(async function* (pages) {
      let index = 0
      for await (const page of pages) if (index++ !== 1) yield page
    }),
  },
  {
    name: 'two tickets swapped',
    breaks: 'gives every ticket of every page, once and in order',
    source: withEachPage((page) => ({ ...page, tickets: page.tickets.toReversed() })),
  },
  {
    name: 'ids that are not unique',
    breaks: 'gives each ticket the id that it has on the desk',
    source: withTickets((ticket) => ({ ...ticket, nativeId: String(Number(ticket.nativeId) % 3) })),
  },
  {
    name: 'a ticket of the border twice',
    breaks: 'gives a ticket that is in two pages once',
    source: withOwnRead({ toPage: leavingOut((updatedAt, given) => updatedAt < given) }),
  },
  {
    name: 'an older state over a newer one',
    breaks: 'never gives an older state after a newer one, nor one ticket twice in a page',
    source: withOwnRead({ toPage: leavingOut((updatedAt, given) => updatedAt === given) }),
  },
  {
    name: 'a private note made public',
    breaks: 'keeps private what the customer must not see',
    source: withTickets((ticket) => ({
      ...ticket,
      comments: ticket.comments.map((comment) => ({ ...comment, public: true })),
    })),
  },
  {
    name: 'a counter in the data',
    breaks: 'gives plain data, the same when the same pages are read again',
    source: withTickets(counted()),
  },
  {
    name: 'a lost time zone',
    breaks: 'takes times to UTC, whatever their zone',
    source: withRawTickets((ticket) => ({
      ...ticket,
      updated_at: String(ticket.updated_at).replace(/\+\d\d:\d\d$/, 'Z'),
    })),
  },
  {
    name: 'a guessed time zone',
    breaks: 'refuses a time without a zone, and gives the other tickets',
    source: withRawTickets((ticket) => ({
      ...ticket,
      updated_at: String(ticket.updated_at).replace(/\d$/, '$&Z'),
    })),
  },
  {
    name: 'a guessed status',
    breaks: 'refuses an unknown status instead of guessing it',
    source: withRawTickets((ticket) => ({
      ...ticket,
      status: ticket.status === 'deleted' ? 'deleted' : 'open',
    })),
  },
  {
    name: 'a deleted ticket over a good record',
    breaks: 'marks a ticket whose words the desk has deleted, and shows none',
    source: withRawTickets((ticket) => ({ ...ticket, status: 'open' })),
  },
  {
    name: 'a customer’s words in a problem',
    breaks: 'refuses what is not a ticket, and never shows its words',
    source: withEachPage((page) => ({ ...page, tickets: page.tickets.map(tellingAll) })),
  },
  {
    name: 'a cursor before its tickets',
    breaks: 'continues after any cursor with exactly the rest',
    source: withPages(async function* (pages) {
      let before: TicketPage | null = null
      for await (const page of pages) {
        if (before !== null) yield { ...before, cursor: page.cursor }
        before = page
      }
      if (before !== null) yield before
    }),
  },
  {
    name: 'a repeated cursor',
    breaks: 'gives the cursor after each page',
    source: withPages(async function* (pages) {
      let first: string | null = null
      for await (const page of pages) {
        first ??= page.cursor
        yield { ...page, cursor: first }
      }
    }),
  },
  {
    name: 'a cursor after a bad page',
    breaks: 'gives no cursor after a page that could not be read whole',
    source: withOwnRead({ toPage: ticketPages }),
  },
  {
    name: 'the time of the last page only',
    breaks: 'gives the newest time read so far with each page',
    source: withEachPage((page) => ({ ...page, asOf: newestIn(page) })),
  },
  {
    name: 'a page read ahead',
    breaks: 'asks for a page only when the one before was used',
    source: withPages(async function* (pages) {
      let before: TicketPage | null = null
      for await (const page of pages) {
        if (before !== null) yield before
        before = page
      }
      if (before !== null) yield before
    }),
  },
  {
    name: 'all pages held',
    breaks: 'holds one page at a time',
    source: withPages(async function* (pages) {
      const all: TicketPage[] = []
      for await (const page of pages) {
        all.push(page)
        yield page
      }
      yield* all.slice(all.length) // the list is needed to the end
    }),
  },
  {
    name: 'going on after an unreadable page',
    breaks: 'keeps the pages before one that cannot be read, and ends there',
    source: withOwnRead({ toPage: ticketPages, goesOn: true }),
  },
]

/** Changes the good pages of a run. Where the run ends with an error, so does the changed one. */
function withPages(change: (pages: AsyncIterable<TicketPage>) => AsyncIterable<TicketPage>): Source {
  return {
    ...source,
    async *read(supplier, cursor) {
      const failures: Extract<Result<TicketPage>, { readonly ok: false }>[] = []
      const good = async function* () {
        for await (const result of source.read(supplier, cursor)) {
          if (result.ok) yield result.value
          else failures.push(result)
        }
      }
      for await (const page of change(good())) yield ok(page)
      yield* failures
    },
  }
}

function withEachPage(change: (page: TicketPage) => TicketPage): Source {
  return withPages(async function* (pages) {
    for await (const page of pages) yield change(page)
  })
}

function withTickets(change: (ticket: IncomingTicket) => IncomingTicket): Source {
  return withEachPage((page) => ({
    ...page,
    tickets: page.tickets.map((incoming) =>
      incoming.kind === 'ticket' ? { kind: 'ticket', ticket: change(incoming.ticket) } : incoming,
    ),
  }))
}

/** Changes the tickets of the template's desk before they are read: as if they were read in another way. */
function withRawTickets(change: (ticket: JsonObject) => JsonObject): Source {
  const changed = (supplier: PageSupplier): PageSupplier =>
    async function* (cursor) {
      for await (const raw of supplier(cursor)) {
        const json = raw.ok ? raw.value.json : null
        if (!raw.ok || !isObject(json)) yield raw
        else {
          const tickets = objectsOf(json.tickets).map(change)
          yield ok({ ...raw.value, json: { ...json, tickets } }, raw.problems)
        }
      }
    }
  return { ...source, read: (supplier, cursor) => source.read(changed(supplier), cursor) }
}

interface OwnRead {
  readonly toPage: typeof ticketPages
  readonly goesOn?: boolean
}

/** A `read` of its own instead of the kit's, without its rules about cursors. */
function withOwnRead({ toPage, goesOn = false }: OwnRead): Source {
  return {
    ...source,
    async *read(supplier, cursor) {
      const makePage = toPage()
      for await (const raw of supplier(cursor)) {
        if (!raw.ok) {
          yield raw
          if (goesOn) continue
          return
        }
        for (const piece of readPieces(raw.value))
          if (piece.kind === 'page') yield ok(makePage(piece.tickets, piece.cursor))
      }
    },
  }
}

/** Leaves a ticket out if the last state given of it says so: a sound source leaves out what is not newer. */
function leavingOut(isOld: (updatedAt: string, given: string) => boolean): typeof ticketPages {
  return () => {
    const given = new Map<string, string>()
    let asOf: string | null = null
    return (tickets, cursor) => {
      const fresh: Incoming[] = []
      for (const incoming of tickets) {
        if (incoming.kind === 'ticket') {
          const { nativeId, updatedAt } = incoming.ticket
          if (isOld(updatedAt, given.get(nativeId) ?? '')) continue
          given.set(nativeId, updatedAt)
          if (asOf === null || updatedAt > asOf) asOf = updatedAt
        }
        fresh.push(incoming)
      }
      return { tickets: fresh, cursor, asOf }
    }
  }
}

function counted(): (ticket: IncomingTicket) => IncomingTicket {
  let count = 0
  return (ticket) => ({ ...ticket, title: `${ticket.title} ${count++}` })
}

function tellingAll(incoming: Incoming): Incoming {
  return incoming.kind === 'ticket'
    ? incoming
    : { ...incoming, problem: { ...incoming.problem, message: 'It is not a ticket: secret words' } }
}

function newestIn({ tickets }: TicketPage): string | null {
  const times = tickets.flatMap((incoming) => (incoming.kind === 'ticket' ? incoming.ticket.updatedAt : []))
  return times.toSorted().at(-1) ?? null
}
