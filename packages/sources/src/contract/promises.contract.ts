import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { type Instant, ok, type Problem, type Result } from '@triagebook/record'
import fc from 'fast-check'
import { expect } from 'vitest'
import type { Incoming, IncomingTicket } from '../kit/incoming-ticket.ts'
import type { PageSupplier, RawPage, Source, TicketPage } from '../kit/source.ts'
import { collect } from './collect.contract.ts'
import type { Capability, SampleDesk } from './sample-desk.contract.ts'

/** One promise of every source; `check` rejects where a source breaks it. */
export interface SourcePromise {
  readonly name: string
  /** What a desk must be able to tell for the promise to mean anything. */
  readonly needs?: Capability
  readonly check: (source: Source, desk: SampleDesk) => Promise<void>
}

const PLACE = { path: 'export.json', line: 1, col: 1 }

/** The contract as data, so that a test can show which check sees which defect. */
export const PROMISES: readonly SourcePromise[] = [
  {
    name: 'gives every ticket of every page, once and in order',
    check: async (source, desk) => {
      const pages = pagesOf(desk, [3, 1], [2], [], [4])
      expect(ids(await readAll(source, pages))).toEqual(['3', '1', '2', '4'])
    },
  },
  {
    name: 'goes on after any cursor with exactly the rest',
    needs: 'cursor',
    check: async (source, desk) => {
      const pages = pagesOf(desk, [1, 2], [3], [4, 5])
      const whole = await readAll(source, pages)
      for (const [index, { cursor }] of whole.entries()) {
        const rest = await readAll(source, pages, cursor)
        expect(ids([...whole.slice(0, index + 1), ...rest])).toEqual(['1', '2', '3', '4', '5'])
      }
    },
  },
  {
    name: 'gives with each page the cursor after it',
    needs: 'cursor',
    check: async (source, desk) => {
      const pages = await readAll(source, pagesOf(desk, [1], [2], [3]))
      expect(pages.map(({ cursor }) => cursor)).toEqual(['cursor-1', 'cursor-2', 'cursor-3'])
    },
  },
  {
    name: 'gives with each page the newest time read so far',
    check: async (source, desk) => {
      const pages = [[ticket(desk, 1, 50)], [ticket(desk, 2, 40)]].map((page) => desk.page(page, 'cursor-1'))
      expect((await readAll(source, pages)).map(({ asOf }) => asOf)).toEqual([at(50), at(50)])
    },
  },
  {
    name: 'gives a ticket that stands in two pages once',
    check: async (source, desk) =>
      expect(ids(await readAll(source, pagesOf(desk, [1, 2], [2, 3])))).toEqual(['1', '2', '3']),
  },
  {
    name: 'never gives an older state after a newer one, nor one ticket twice in a page',
    check: neverAnOlderState,
  },
  {
    name: 'keeps what the customer must not see private',
    needs: 'conversation',
    check: async (source, desk) => {
      const [only] = ticketsOf(await readAll(source, pagesOf(desk, [1])))
      const shown = only?.comments.filter((comment) => comment.public).map(({ text }) => text)
      expect(shown?.join()).toContain('It crashes')
      expect(shown?.join()).not.toContain('internal words')
      expect(only?.comments.filter((comment) => !comment.public)).toMatchObject([{ author: 'agent' }])
    },
  },
  {
    name: 'gives plain data, the same for the same pages',
    check: async (source, desk) => {
      const pages = pagesOf(desk, [1, 2])
      const hashed = async () => ticketsOf(await readAll(source, pages)).map(({ raw, ...hashed }) => hashed)
      const first = await hashed()
      expect(JSON.parse(JSON.stringify(first))).toEqual(first)
      expect(JSON.stringify(await hashed())).toBe(JSON.stringify(first))
    },
  },
  {
    name: 'takes times to UTC, whatever zone they are told in',
    needs: 'time-zone',
    check: async (source, desk) => {
      const local = desk.page(
        [desk.ticket({ ...TOLD, updatedAt: '2026-03-26T12:00:09.5+02:00' })],
        'cursor-1',
      )
      expect(ticketsOf(await readAll(source, [local]))[0]?.updatedAt).toBe('2026-03-26T10:00:09Z')
    },
  },
  {
    name: 'refuses a time without a zone, and lets the other tickets in',
    needs: 'time-zone',
    check: async (source, desk) => {
      const without = desk.ticket({ ...TOLD, updatedAt: '2026-03-26T12:00:09' })
      const pages = await readAll(source, [desk.page([without, ticket(desk, 2)], 'cursor-1')])
      expect(refusals(pages)).toMatchObject([
        { nativeId: '1', problem: { code: expect.stringMatching(/^source\/unreadable-/), at: PLACE } },
      ])
      expect(ids(pages)).toEqual(['2'])
    },
  },
  {
    name: 'refuses an unknown status instead of guessing it',
    check: async (source, desk) => {
      const unknown = desk.withUnknownStatus(ticket(desk, 1))
      const pages = await readAll(source, [desk.page([unknown, ticket(desk, 2)], 'cursor-1')])
      expect(refusals(pages)).toMatchObject([
        { nativeId: '1', problem: { code: 'source/unknown-status', at: PLACE } },
      ])
      expect(ids(pages)).toEqual(['2'])
    },
  },
  {
    name: 'marks a ticket whose words are gone, and shows none',
    needs: 'deletion',
    check: async (source, desk) => {
      const [gone] = ticketsOf(
        await readAll(source, [desk.page([desk.scrubbed(ticket(desk, 1))], 'cursor-1')]),
      )
      expect(gone).toMatchObject({
        nativeId: '1',
        status: 'deleted',
        text: 'scrubbed',
        title: '',
        comments: [],
      })
    },
  },
  {
    name: 'refuses what is no ticket, never with the words of one',
    check: async (source, desk) => {
      const page = desk.page([ticket(desk, 1), null, 'secret words', { secret: 'words' }], 'cursor-1')
      const refused = refusals(await readAll(source, [page]))
      expect(refused).toHaveLength(3)
      for (const { problem } of refused) expect(problem.message).not.toContain('words')
    },
  },
  {
    name: 'asks for a page only when it is its turn',
    check: async (source, desk) => {
      const supply = endless(desk)
      const given: TicketPage[] = []
      for await (const page of source.read(supply.pages, null)) {
        given.push(pageIn(page))
        expect(supply.asked()).toBe(given.length)
        if (given.length === 3) break
      }
      expect(ids(given)).toEqual(['1', '2', '3'])
    },
  },
  { name: 'holds one page at a time', check: holdsOnePage },
  {
    name: 'keeps the pages before one that cannot be read, and ends there',
    check: async (source, desk) => {
      const problem: Problem = {
        code: 'source/truncated',
        severity: 'error',
        message: 'The download was cut off.',
      }
      const supplier: PageSupplier = async function* () {
        yield ok({ json: desk.page([ticket(desk, 1)], 'cursor-1'), at: PLACE })
        yield { ok: false, problems: [problem] }
        yield ok({ json: desk.page([ticket(desk, 2)], 'cursor-2'), at: PLACE })
      }
      const readings = await collect(source.read(supplier, null))
      expect(readings.map(({ ok }) => ok)).toEqual([true, false])
      expect(readings[1]?.problems).toEqual([problem])
    },
  },
]

const TOLD = { id: 1, message: 'It crashes', note: 'internal words' }

function at(second: number): Instant {
  const two = (part: number) => String(part).padStart(2, '0')
  return `2026-03-26T10:${two(Math.floor(second / 60))}:${two(second % 60)}Z`
}

function ticket(desk: SampleDesk, id: number, second = id): object {
  return desk.ticket({ ...TOLD, id, updatedAt: at(second) })
}

/** Pages of tickets with these ids. */
function pagesOf(desk: SampleDesk, ...pages: readonly (readonly number[])[]): readonly unknown[] {
  return pages.map((numbers, index) =>
    desk.page(
      numbers.map((id) => ticket(desk, id)),
      `cursor-${index + 1}`,
    ),
  )
}

async function neverAnOlderState(source: Source, desk: SampleDesk): Promise<void> {
  const state = fc.record({ id: fc.integer({ min: 1, max: 3 }), second: fc.integer({ min: 1, max: 9 }) })
  const history = fc.array(fc.array(state, { maxLength: 4 }), { maxLength: 4 })
  await fc.assert(
    fc.asyncProperty(history, async (states) => {
      const pages = await readAll(
        source,
        states.map((page, index) =>
          desk.page(
            page.map(({ id, second }) => ticket(desk, id, second)),
            `cursor-${index + 1}`,
          ),
        ),
      )
      for (const page of pages) expect(new Set(ids([page])).size).toBe(page.tickets.length)
      for (const [id, own] of Map.groupBy(states.flat(), (one) => one.id)) {
        const given = ticketsOf(pages).flatMap(({ nativeId, updatedAt }) =>
          nativeId === String(id) ? updatedAt : [],
        )
        expect(given).toEqual([...new Set(given)].sort())
        expect(given.at(-1)).toBe(at(Math.max(...own.map(({ second }) => second))))
      }
    }),
    { numRuns: 50 },
  )
}

/** Looks, while one of many pages is read, whether anybody still holds those before it or their tickets. */
async function holdsOnePage(source: Source, desk: SampleDesk): Promise<void> {
  const supply = endless(desk)
  const given: WeakRef<Incoming>[] = []
  for await (const page of source.read(supply.pages, null)) {
    given.push(...pageIn(page).tickets.map((incoming) => new WeakRef(incoming)))
    // What was looked at in this turn of the event loop counts as held until it ends.
    await new Promise((resolve) => setImmediate(resolve))
    if (given.length < 20) continue
    collectGarbage()
    // The page in hand, and the one before it where a loop has not let go of it yet.
    expect(supply.held()).toBeLessThanOrEqual(2)
    expect(given.filter((incoming) => incoming.deref()).length).toBeLessThanOrEqual(2)
    break
  }
}

/** Node has it only behind a flag, which can be set late. */
function collectGarbage(): void {
  setFlagsFromString('--expose-gc')
  runInNewContext('gc')()
}

/** A desk without end, which knows how many of its pages were asked for, and how many somebody still holds. */
function endless(desk: SampleDesk) {
  const given: WeakRef<object>[] = []
  const pages: PageSupplier = async function* () {
    for (;;) {
      const id = given.length + 1
      const json = desk.page([ticket(desk, id)], `cursor-${id}`)
      given.push(new WeakRef(Object(json)))
      yield ok({ json, at: PLACE })
    }
  }
  return { pages, asked: () => given.length, held: () => given.filter((page) => page.deref()).length }
}

/** A desk's API: all pages, or those after the one with the cursor. */
async function readAll(
  source: Source,
  pages: readonly unknown[],
  cursor: string | null = null,
): Promise<readonly TicketPage[]> {
  const start = cursor === null ? 0 : Number(cursor.replace('cursor-', ''))
  const supplier: PageSupplier = async function* (after): AsyncGenerator<Result<RawPage>> {
    expect(after).toBe(cursor)
    for (const json of pages.slice(start)) yield ok({ json: structuredClone(json), at: PLACE })
  }
  return (await collect(source.read(supplier, cursor))).map(pageIn)
}

function pageIn(result: Result<TicketPage>): TicketPage {
  if (!result.ok) throw new Error(result.problems[0].message)
  return result.value
}

function ids(pages: readonly TicketPage[]): readonly string[] {
  return ticketsOf(pages).map(({ nativeId }) => nativeId)
}

function ticketsOf(pages: readonly TicketPage[]): readonly IncomingTicket[] {
  return pages.flatMap(({ tickets }) =>
    tickets.flatMap((incoming) => (incoming.kind === 'ticket' ? [incoming.ticket] : [])),
  )
}

function refusals(pages: readonly TicketPage[]): readonly Extract<Incoming, { kind: 'refused' }>[] {
  return pages.flatMap(({ tickets }) =>
    tickets.flatMap((incoming) => (incoming.kind === 'refused' ? [incoming] : [])),
  )
}
