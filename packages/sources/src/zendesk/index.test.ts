import { ok, type Result } from '@triagebook/record/problem'
import { describe, expect, it } from 'vitest'
import { collect } from '../contract/collect.ts'
import type { PageSupplier, RawPage, TicketPage } from '../kit/source.ts'
import { source as zendesk } from './index.ts'

const ticket = (id: number) => ({
  id,
  subject: 'Help',
  status: 'open',
  created_at: '2026-01-01T00:00:00Z',
  updated_at: '2026-01-01T00:00:00Z',
})
const piece = (json: unknown, line = 1): Result<RawPage> =>
  ok({ json, at: { path: 'export.json', line, col: 1 } })

async function readAll(...pieces: readonly Result<RawPage>[]): Promise<readonly TicketPage[]> {
  const supplier: PageSupplier = async function* () {
    yield* pieces
  }
  return (await collect(zendesk.read(supplier, null))).map((result) => {
    if (!result.ok) throw new Error(`${result.problems[0].code}: ${result.problems[0].message}`)
    return result.value
  })
}

const idsOf = (pages: readonly TicketPage[]) =>
  pages.map(({ tickets }) =>
    tickets.map((incoming) =>
      incoming.kind === 'ticket' ? incoming.ticket.nativeId : incoming.problem.code,
    ),
  )

describe('Zendesk’s forms of an export', () => {
  it.each([
    { name: 'a page', json: { tickets: [ticket(1), ticket(2)] } },
    { name: 'a list of tickets', json: [ticket(1), ticket(2)] },
    { name: 'what the API shows of one ticket', json: [{ ticket: ticket(1) }, { ticket: ticket(2) }] },
    {
      name: 'the result of a search',
      json: { results: [{ ...ticket(1), result_type: 'ticket' }, { id: 9, result_type: 'user' }, ticket(2)] },
    },
  ])('may be $name', async ({ json }) => expect(idsOf(await readAll(piece(json)))).toEqual([['1', '2']]))

  it('may be a list of pages: each keeps its cursor', async () => {
    const pages = await readAll(
      piece([
        { tickets: [ticket(1)], after_cursor: 'a' },
        { tickets: [], after_cursor: 'b' },
      ]),
    )
    expect(pages.map(({ cursor }) => cursor)).toEqual(['a', 'b'])
  })

  it('may be a ticket a line: twenty make a page, and none is lost at its border', async () => {
    const pages = await readAll(
      ...Array.from({ length: 50 }, (_, index) => piece(ticket(index + 1), index + 1)),
    )
    expect(pages.map(({ tickets }) => tickets.length)).toEqual([20, 20, 10])
    expect(idsOf(pages).flat()).toEqual(Array.from({ length: 50 }, (_, index) => String(index + 1)))
  })

  it('may mix lines with tickets and with pages, in their order', async () => {
    expect(idsOf(await readAll(piece(ticket(1)), piece({ tickets: [ticket(2)] }), piece(ticket(3))))).toEqual(
      [['1'], ['2'], ['3']],
    )
  })

  it('names the line of a ticket that cannot be read, and keeps the others', async () => {
    const broken = ok({ json: [], at: { path: 'export.json', line: 2, col: 1 } }, [
      { code: 'source/not-json' as const, severity: 'error' as const, message: 'Line 2 is no JSON.' },
    ])
    const pages = await readAll(
      piece(ticket(1), 1),
      broken,
      piece({ ...ticket(3), created_at: 'yesterday' }, 3),
      piece(ticket(4), 4),
    )
    expect(idsOf(pages)).toEqual([['1', 'source/not-json', 'source/unreadable-ticket', '4']])
    expect(pages[0]?.tickets[2]).toMatchObject({
      nativeId: '3',
      problem: {
        message:
          'Ticket 3 needs a time with a zone as `created_at` (such as 2026-03-26T10:56:07Z), but has "yesterday", so it was skipped.',
        at: { path: 'export.json', line: 3 },
      },
    })
  })

  it('pass on what the supplier warns of, and go on', async () => {
    const grown = ok({ json: [], at: { path: 'export.json', line: 1, col: 1 } }, [
      { code: 'source/still-written' as const, severity: 'warning' as const, message: 'It grew.' },
    ])
    const supplier: PageSupplier = async function* () {
      yield* [piece(ticket(1)), grown, piece({ tickets: [ticket(2)], after_cursor: 'b' })]
    }
    const readings = await collect(zendesk.read(supplier, null))
    expect(readings.flatMap(({ problems }) => problems.map(({ code }) => code))).toEqual([
      'source/still-written',
    ])
    expect(readings.flatMap((result) => (result.ok ? idsOf([result.value]).flat() : []))).toEqual(['1', '2'])
    expect(readings.at(-1)).toMatchObject({ value: { cursor: 'b' } })
  })

  it('give no cursor any more after a piece that could not be read', async () => {
    const broken = ok({ json: [], at: { path: 'export.json', line: 2, col: 1 } }, [
      { code: 'source/not-json' as const, severity: 'error' as const, message: 'Line 2 is no JSON.' },
    ])
    const pages = await readAll(
      piece({ tickets: [ticket(1)], after_cursor: 'a' }),
      broken,
      piece({ tickets: [ticket(2)], after_cursor: 'b' }),
    )
    expect(pages.map(({ cursor }) => cursor)).toEqual(['a', null, null])
  })

  it.each([
    {
      name: 'another desk’s tickets',
      json: [
        {
          id: 1,
          subject: 'x',
          status: 2,
          created_at: '2026-01-01T00:00:00Z',
          updated_at: '2026-01-01T00:00:00Z',
        },
      ],
      found: 'has 2 as its status',
    },
    { name: 'a number', json: 7, found: 'not a ticket but 7' },
    { name: 'a page of something else', json: { tickets: [{ a: 1 }, { b: 2 }] }, found: 'Its keys are "a"' },
  ])('are not $name', async ({ json, found }) => {
    await expect(readAll(piece(json))).rejects.toThrow(
      /^source\/not-an-export: export\.json is not an export of tickets from Zendesk/,
    )
    await expect(readAll(piece(json))).rejects.toThrow(found)
  })

  it.each([
    { name: 'users', json: { users: [{ id: 1 }], end_time: 1 } },
    { name: 'groups', json: { groups: [{ id: 1 }] } },
    { name: 'the audits of a ticket', json: { audits: [{ id: 1, ticket_id: 2 }], next_page: null } },
  ])('are not $name alone', async ({ json }) => {
    await expect(readAll(piece(json))).rejects.toThrow(
      /^source\/not-an-export: This export has no tickets: export\.json/,
    )
  })

  it('may hold no ticket at all', async () => {
    expect(idsOf(await readAll(piece({ tickets: [] })))).toEqual([[]])
    expect(await readAll(piece([]))).toEqual([])
  })
})
