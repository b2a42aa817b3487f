import { err, ok, type Problem, type Result } from '@triagebook/record/problem'
import { describe, expect, it } from 'vitest'
import { anIncoming, aRefusal } from '../contract/an-incoming-ticket.ts'
import { collect } from '../contract/collect.ts'
import { type Batch, batchTickets, type Piece } from './batch-tickets.ts'
import type { Incoming } from './incoming-ticket.ts'
import type { RawPage } from './source.ts'

const AT = { path: 'export.json', line: 1, col: 1 }
const ERROR: Problem = { code: 'source/not-json', severity: 'error', message: 'Not JSON.', at: AT }
const WARNING: Problem = { code: 'source/still-written', severity: 'warning', message: 'It grew.', at: AT }

const ticket = (id: number): Piece => ({ kind: 'ticket', ticket: anIncoming(id) })
const tickets = (count: number) => Array.from({ length: count }, (_, index) => ticket(index + 1))
const page = (cursor: string | null, ids: readonly number[] = [], hasNext = false): Piece => ({
  kind: 'page',
  tickets: ids.map((id) => anIncoming(id)),
  cursor,
  hasNext,
})
const sidecar = (skipped: Problem | null = null): Piece => ({ kind: 'sidecar', skipped })

/** A raw page whose translation is these pieces. */
const raw = (pieces: readonly Piece[], ...problems: readonly Problem[]): Result<RawPage> =>
  ok({ json: pieces, at: AT }, problems)

async function batchesOf(pages: readonly Result<RawPage>[], size = 20): Promise<readonly Result<Batch>[]> {
  const supplied = async function* () {
    yield* pages
  }
  const read = ({ json }: RawPage) => json as readonly Piece[]
  return collect(batchTickets(supplied(), { read, size }))
}

const named = (incoming: Incoming) =>
  incoming.kind === 'ticket' ? incoming.ticket.nativeId : incoming.problem.code
const shown = (batches: readonly Result<Batch>[]) =>
  batches.map((batch) =>
    batch.ok
      ? [batch.value.cursor, ...batch.value.tickets.map(named), ...batch.problems.map(({ code }) => code)]
          .join(' ')
          .trim()
      : `ended ${batch.problems[0].code}`,
  )

describe('tickets that come one by one', () => {
  it.each([
    { count: 0, sizes: [] },
    { count: 1, sizes: [1] },
    { count: 19, sizes: [19] },
    { count: 20, sizes: [20] },
    { count: 21, sizes: [20, 1] },
    { count: 40, sizes: [20, 20] },
    { count: 41, sizes: [20, 20, 1] },
  ])('are put together twenty at a time: $count make $sizes', async ({ count, sizes }) => {
    for (const pages of [[raw(tickets(count))], tickets(count).map((one) => raw([one]))]) {
      const batches = await batchesOf(pages)
      expect(batches.map((batch) => batch.ok && batch.value.tickets.length)).toEqual(sizes)
    }
  })

  it('come before the page that follows them, and the tickets after it come later', async () => {
    const batches = await batchesOf([raw([ticket(1)]), raw([page('a', [2])]), raw([ticket(3)])])
    expect(shown(batches)).toEqual(['1', 'a 2', '3'])
  })

  it('are given in the order of the export where one raw page has several kinds', async () => {
    expect(shown(await batchesOf([raw([ticket(1), page('a', [2]), ticket(3), sidecar()])]))).toEqual([
      '1',
      'a 2',
      '3',
    ])
  })

  it('come before the problem that ends the run', async () => {
    expect(shown(await batchesOf([raw([ticket(1)]), err(ERROR), raw([ticket(2)])]))).toEqual([
      '1',
      'ended source/not-json',
    ])
  })
})

describe('a page that could not be read whole', () => {
  it.each([
    {
      name: 'before all',
      pages: [raw([], ERROR), raw([page('a', [1])])],
      expected: ['source/not-json', '1'],
    },
    {
      name: 'between two',
      pages: [raw([page('a', [1])]), raw([], ERROR), raw([page('b', [2])]), raw([page('c', [3])])],
      expected: ['a 1', 'source/not-json', '2', '3'],
    },
    {
      name: 'after all',
      pages: [raw([page('a', [1])]), raw([], ERROR)],
      expected: ['a 1', 'source/not-json'],
    },
    { name: 'with tickets in it', pages: [raw([page('a', [1])], ERROR)], expected: ['source/not-json', '1'] },
  ])('leaves no cursor behind it: $name', async ({ pages, expected }) => {
    expect(shown(await batchesOf(pages))).toEqual(expected)
  })

  it('is not a page with a warning, nor one with a ticket that is refused', async () => {
    const refused: Piece = {
      kind: 'page',
      tickets: [aRefusal('source/unknown-status')],
      cursor: 'b',
      hasNext: false,
    }
    const batches = await batchesOf([raw([page('a', [1])], WARNING), raw([refused]), raw([page('c', [2])])])
    expect(shown(batches)).toEqual(['a 1', 'source/still-written', 'b source/unknown-status', 'c 2'])
  })

  it('of which nothing is left is not given to the translation', async () => {
    const batches = await collect(
      batchTickets(
        (async function* () {
          yield ok({ json: [], at: AT }, [ERROR])
        })(),
        {
          read: () => {
            throw new Error('read')
          },
          size: 20,
        },
      ),
    )
    expect(shown(batches)).toEqual(['source/not-json'])
  })

  it('does not pile up: refusals are put together like tickets', async () => {
    const batches = await batchesOf(
      Array.from({ length: 5 }, () => raw([], ERROR)),
      2,
    )
    expect(batches.map((batch) => batch.ok && batch.value.tickets.length)).toEqual([2, 2, 1])
  })
})

describe('a warning', () => {
  it('is passed on at once, with the tickets so far', async () => {
    expect(shown(await batchesOf([raw([ticket(1)]), raw([], WARNING), raw([ticket(2)])]))).toEqual([
      '1 source/still-written',
      '2',
    ])
  })
})

describe('the end of an export', () => {
  it.each([
    { name: 'without anything', pages: [], expected: [] },
    { name: 'with a page that is empty', pages: [raw([page('a')])], expected: ['a'] },
    { name: 'with sidecar data alone', pages: [raw([sidecar()])], expected: ['ended source/not-an-export'] },
    { name: 'with sidecar data after a ticket', pages: [raw([ticket(1), sidecar()])], expected: ['1'] },
    { name: 'with a ticket after sidecar data', pages: [raw([sidecar(), ticket(1)])], expected: ['1'] },
    { name: 'with a page after sidecar data', pages: [raw([sidecar(), page('a')])], expected: ['a'] },
    {
      name: 'with sidecar data of which a part was skipped',
      pages: [raw([sidecar(ERROR), ticket(1)])],
      expected: ['source/not-json 1'],
    },
    {
      name: 'with a page that names a next one',
      pages: [raw([page('a', [1], true)])],
      expected: ['a 1', 'source/more-pages'],
    },
    {
      name: 'with the next page after it',
      pages: [raw([page('a', [1], true)]), raw([page('b', [2])])],
      expected: ['a 1', 'b 2'],
    },
    {
      name: 'with a ticket after such a page',
      pages: [raw([page('a', [1], true), ticket(2)])],
      expected: ['a 1', '2'],
    },
    {
      name: 'with sidecar data after such a page',
      pages: [raw([page('a', [1], true), sidecar()])],
      expected: ['a 1', 'source/more-pages'],
    },
  ])('$name', async ({ pages, expected }) => expect(shown(await batchesOf(pages))).toEqual(expected))

  it('names the first page of sidecar data', async () => {
    const at = (line: number) => ({ path: 'users.json', line, col: 1 })
    const pages = [1, 2].map((line): Result<RawPage> => ok({ json: [sidecar()], at: at(line) }))
    expect((await batchesOf(pages))[0]?.problems).toMatchObject([{ at: at(1) }])
  })
})
