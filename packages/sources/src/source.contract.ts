import { type Instant, type Problem, type Reading, read } from '@triagebook/record'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Incoming, IncomingTicket, PageSupplier, RawPage, Source, TicketPage } from './source.ts'

/** How a test makes what the platform's desk would give. */
export interface SampleDesk {
  /** A ticket as the desk writes it, with a public message and, after it, a note that the customer must not see. */
  ticket(sample: {
    readonly id: number
    readonly updatedAt: string
    readonly message: string
    readonly note: string
  }): object
  /** One page as the API gives it. */
  page(tickets: readonly unknown[], cursor: string): unknown
  /** The ticket in a status that the platform does not have. */
  withUnknownStatus(ticket: object): object
  /** The ticket as the desk shows it after it was deleted for good. */
  scrubbed(ticket: object): object
}

/** What every source promises, whatever its platform. A source's own test calls it. */
export function keepsThePromisesOfASource(source: Source, desk: SampleDesk): void {
  const at = (second: number): Instant =>
    `2026-03-26T10:${String(Math.floor(second / 60)).padStart(2, '0')}:${String(second % 60).padStart(2, '0')}Z`
  const ticket = (id: number, second = id, message = 'It crashes') =>
    desk.ticket({ id, updatedAt: at(second), message, note: 'internal words' })
  const pagesOf = (...pages: readonly (readonly unknown[])[]) =>
    pages.map((tickets, index) => desk.page(tickets, `cursor-${index + 1}`))
  const ids = (pages: readonly TicketPage[]) => ticketsOf(pages).map(({ nativeId }) => nativeId)

  describe(`${source.displayName} as a source`, () => {
    it('gives every ticket of every page, once and in order', async () => {
      expect(
        ids(await readAll(source, pagesOf([ticket(3), ticket(1)], [ticket(2)], [], [ticket(4)]))),
      ).toEqual(['3', '1', '2', '4'])
    })

    it('goes on after any cursor with exactly the rest', async () => {
      const pages = pagesOf([ticket(1), ticket(2)], [ticket(3)], [ticket(4), ticket(5)])
      const whole = await readAll(source, pages)
      for (const [index, { cursor }] of whole.entries()) {
        expect(ids([...whole.slice(0, index + 1), ...(await readAll(source, pages, cursor))])).toEqual([
          '1',
          '2',
          '3',
          '4',
          '5',
        ])
      }
    })

    it('gives with each page the cursor after it, and the newest time read so far', async () => {
      const pages = await readAll(source, pagesOf([ticket(1, 50)], [ticket(2, 40)]))
      expect(pages.map(({ cursor, asOf }) => [cursor, asOf])).toEqual([
        ['cursor-1', at(50)],
        ['cursor-2', at(50)],
      ])
    })

    it('gives a ticket that stands in two pages once', async () => {
      expect(ids(await readAll(source, pagesOf([ticket(1), ticket(2)], [ticket(2), ticket(3)])))).toEqual([
        '1',
        '2',
        '3',
      ])
    })

    it('never gives an older state after a newer one, nor one ticket twice in a page', async () => {
      const state = fc.record({ id: fc.integer({ min: 1, max: 3 }), second: fc.integer({ min: 1, max: 9 }) })
      await fc.assert(
        fc.asyncProperty(fc.array(fc.array(state, { maxLength: 4 }), { maxLength: 4 }), async (states) => {
          const pages = await readAll(
            source,
            pagesOf(...states.map((page) => page.map(({ id, second }) => ticket(id, second)))),
          )
          for (const page of pages) expect(new Set(ids([page])).size).toBe(page.tickets.length)
          for (const id of new Set(states.flat().map((one) => one.id))) {
            const given = ticketsOf(pages)
              .filter(({ nativeId }) => nativeId === String(id))
              .map(({ updatedAt }) => updatedAt)
            expect(given).toEqual([...new Set(given)].sort())
            expect(given.at(-1)).toBe(
              at(
                Math.max(
                  ...states
                    .flat()
                    .filter((one) => one.id === id)
                    .map(({ second }) => second),
                ),
              ),
            )
          }
        }),
        { numRuns: 50 },
      )
    })

    it('keeps what the customer must not see private', async () => {
      const [only] = ticketsOf(await readAll(source, pagesOf([ticket(1)])))
      const shown = only?.comments.filter((comment) => comment.public).map(({ text }) => text)
      expect(shown?.join()).toContain('It crashes')
      expect(shown?.join()).not.toContain('internal words')
      expect(only?.comments.filter((comment) => !comment.public)).toMatchObject([{ author: 'agent' }])
    })

    it('gives plain data, the same for the same pages', async () => {
      const pages = pagesOf([ticket(1), ticket(2)])
      const hashed = async () => ticketsOf(await readAll(source, pages)).map(({ raw, ...ticket }) => ticket)
      const first = await hashed()
      expect(JSON.parse(JSON.stringify(first))).toEqual(first)
      expect(JSON.stringify(await hashed())).toBe(JSON.stringify(first))
    })

    it('takes times to UTC, whatever zone they are told in', async () => {
      const told = { id: 1, message: 'It crashes', note: 'x' }
      const [local] = ticketsOf(
        await readAll(source, pagesOf([desk.ticket({ ...told, updatedAt: '2026-03-26T12:00:09.5+02:00' })])),
      )
      expect(local?.updatedAt).toBe('2026-03-26T10:00:09Z')
    })

    it('refuses a time without a zone, and lets the other tickets in', async () => {
      const told = { id: 1, message: 'It crashes', note: 'x' }
      const pages = await readAll(
        source,
        pagesOf([desk.ticket({ ...told, updatedAt: '2026-03-26T12:00:09' }), ticket(2)]),
      )
      expect(refusals(pages)).toMatchObject([
        { nativeId: '1', problem: { code: 'source/unreadable-ticket', at: PLACE } },
      ])
      expect(ids(pages)).toEqual(['2'])
    })

    it('refuses an unknown status instead of guessing it', async () => {
      const pages = await readAll(source, pagesOf([desk.withUnknownStatus(ticket(1)), ticket(2)]))
      expect(refusals(pages)).toMatchObject([
        { nativeId: '1', problem: { code: 'source/unknown-status', at: PLACE } },
      ])
      expect(ids(pages)).toEqual(['2'])
    })

    it('marks a ticket whose words are gone, and shows none', async () => {
      const [gone] = ticketsOf(await readAll(source, pagesOf([desk.scrubbed(ticket(1))])))
      expect(gone).toMatchObject({ nativeId: '1', status: 'deleted', text: 'scrubbed', comments: [] })
    })

    it('refuses what is no ticket, never with the words of one', async () => {
      const pages = await readAll(source, pagesOf([ticket(1), null, 'secret words', { secret: 'words' }]))
      expect(refusals(pages)).toHaveLength(3)
      for (const { problem } of refusals(pages).slice(2)) expect(problem.message).not.toContain('words')
    })

    it('asks for a page only when it is its turn', async () => {
      let asked = 0
      const endless: PageSupplier = async function* () {
        for (;;) yield read({ json: desk.page([ticket(++asked)], `cursor-${asked}`), at: PLACE })
      }
      const given: TicketPage[] = []
      for await (const page of source.read(endless, null)) {
        given.push(pageIn(page))
        expect(asked).toBe(given.length)
        if (given.length === 3) break
      }
      expect(ids(given)).toEqual(['1', '2', '3'])
    })

    it('keeps the pages before one that cannot be read, and ends there', async () => {
      const problem: Problem = {
        code: 'source/truncated',
        severity: 'error',
        message: 'The download was cut off.',
      }
      const supplier: PageSupplier = async function* () {
        yield read({ json: desk.page([ticket(1)], 'cursor-1'), at: PLACE })
        yield { ok: false, problems: [problem] }
        yield read({ json: desk.page([ticket(2)], 'cursor-2'), at: PLACE })
      }
      const readings = await listOf(source.read(supplier, null))
      expect(readings.map(({ ok }) => ok)).toEqual([true, false])
      expect(readings[1]?.problems).toEqual([problem])
    })
  })
}

const PLACE = { path: 'export.json', line: 1, col: 1 }

/** A desk's API: all pages, or those after the one with the cursor. */
async function readAll(
  source: Source,
  pages: readonly unknown[],
  cursor: string | null = null,
): Promise<readonly TicketPage[]> {
  const start = cursor === null ? 0 : Number(cursor.replace('cursor-', ''))
  const supplier: PageSupplier = async function* (after): AsyncGenerator<Reading<RawPage>> {
    expect(after).toBe(cursor)
    for (const json of pages.slice(start)) yield read({ json: structuredClone(json), at: PLACE })
  }
  return (await listOf(source.read(supplier, cursor))).map(pageIn)
}

/** All that comes, for tests; `Array.fromAsync` is newer than our target. */
export async function listOf<T>(items: AsyncIterable<T>): Promise<readonly T[]> {
  const list: T[] = []
  for await (const item of items) list.push(item)
  return list
}

function pageIn(reading: Reading<TicketPage>): TicketPage {
  if (!reading.ok) throw new Error(reading.problems[0].message)
  return reading.value
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
