import { ok, type Result } from '@triagebook/record'
import type { Incoming } from '../kit/incoming-ticket.ts'
import type { Source, TicketPage } from '../kit/source.ts'
import { ticketPages } from '../kit/ticket-pages.ts'
import { type Parts, referenceSource } from './reference-source.contract.ts'

/** A source with one mistake that a real one could have, and the promise that has to fail for it. */
export interface PlantedDefect {
  readonly name: string
  readonly source: Source
  readonly breaks: string
}

export const PLANTED_DEFECTS: readonly PlantedDefect[] = [
  planted('a lost page', 'gives every ticket of every page, once and in order', {
    stream: onPages(async function* (pages) {
      let index = 0
      for await (const page of pages) if (index++ !== 1) yield page
    }),
  }),
  planted('a repeated cursor', 'gives with each page the cursor after it', {
    stream: onPages(async function* (pages) {
      let first: string | null = null
      for await (const page of pages) {
        first ??= page.cursor
        yield { ...page, cursor: first }
      }
    }),
  }),
  planted('a cursor before its records', 'goes on after any cursor with exactly the rest', {
    stream: onPages(async function* (pages) {
      let before: TicketPage | null = null
      for await (const page of pages) {
        if (before !== null) yield { ...before, cursor: page.cursor }
        before = page
      }
      if (before !== null) yield before
    }),
  }),
  planted('two tickets swapped', 'gives every ticket of every page, once and in order', {
    toPages: () => {
      const toPage = ticketPages()
      return (tickets, cursor) => toPage(tickets.toReversed(), cursor)
    },
  }),
  planted(
    'an older state over a newer one',
    'never gives an older state after a newer one, nor one ticket twice in a page',
    { toPages: () => dedupe((updatedAt, given) => updatedAt !== given) },
  ),
  planted('a deleted ticket over a good record', 'marks a ticket whose words are gone, and shows none', {
    isScrubbed: () => false,
  }),
  planted('a private note made public', 'keeps what the customer must not see private', {
    commentOf: ({ id, by, text }) => ({
      id: String(id),
      at: '2026-01-01T00:00:00Z',
      author: by === 'customer' ? 'customer' : 'agent',
      authorId: String(by),
      public: true,
      format: 'plain',
      text: String(text),
      attachments: [],
    }),
  }),
  planted('a boundary ticket twice', 'gives a ticket that stands in two pages once', {
    toPages: () => dedupe((updatedAt, given) => updatedAt >= given),
  }),
  planted('a time zone lost', 'takes times to UTC, whatever zone they are told in', {
    instantOf: (told) => {
      const [, local] = /^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d).*(?:Z|[+-]\d\d:\d\d)$/.exec(String(told)) ?? []
      return local === undefined ? null : `${local}Z`
    },
  }),
  planted('an unknown status guessed', 'refuses an unknown status instead of guessing it', {
    statusOf: (told) => (told === 'deleted' ? 'deleted' : 'open'),
  }),
  planted('all pages held', 'holds one page at a time', {
    stream: onPages(async function* (pages) {
      const all: TicketPage[] = []
      for await (const page of pages) {
        all.push(page)
        yield page
      }
      yield* all.slice(all.length) // the list is needed to the end
    }),
  }),
]

function planted(name: string, breaks: string, parts: Partial<Parts>): PlantedDefect {
  return { name, breaks, source: referenceSource(parts) }
}

/** What cannot be read goes by; only good pages come to the defect. */
function onPages(spoil: (pages: AsyncIterable<TicketPage>) => AsyncIterable<TicketPage>): Parts['stream'] {
  return async function* (readings) {
    let end: Result<TicketPage> | null = null
    const good = async function* () {
      for await (const result of readings) {
        if (result.ok) yield result.value
        else end = result
      }
    }
    for await (const page of spoil(good())) yield ok(page)
    if (end !== null) yield end
  }
}

/** Leaves out what the last state given of a ticket lets it: a sound source gives only what is newer. */
function dedupe(gives: (updatedAt: string, given: string) => boolean): ReturnType<Parts['toPages']> {
  const given = new Map<string, string>()
  let asOf: string | null = null
  return (tickets, cursor) => {
    const fresh: Incoming[] = []
    for (const incoming of tickets) {
      if (incoming.kind === 'refused') {
        fresh.push(incoming)
        continue
      }
      const { nativeId, updatedAt } = incoming.ticket
      if (gives(updatedAt, given.get(nativeId) ?? '')) fresh.push(incoming)
      given.set(nativeId, updatedAt)
      if (asOf === null || updatedAt > asOf) asOf = updatedAt
    }
    return { tickets: fresh, cursor, asOf }
  }
}
