import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { aTicket, type Change, escalated, rated, resolved, solved, triagedBy } from '../test-data/a-ticket.ts'
import { anyFiles } from '../test-data/any-files.ts'
import { KPIS } from './registry.ts'
import type { AskedPeriod } from './report/period.ts'
import type { Report } from './report/report.ts'
import { startFigures } from './start-figures.ts'

const SETTINGS = {
  time_zone: 'Europe/Berlin',
  vocabulary: { type: [], resolution_code: [], component: [], tier: [], segment: [], revenue_band: [] },
  privacy: { book: 'public', customers: 'pseudonyms', internal_comments: 'drop', redact_ip: false },
} as const
const asOf = new Date('2026-03-25T12:00:00Z')
type File = ReturnType<typeof aTicket>

function observed(files: readonly File[], asked: AskedPeriod = {}) {
  const figures = startFigures(SETTINGS, { asOf, ...asked })
  for (const file of files) figures.observe(file)
  return figures
}

const report = (files: readonly File[], asked: AskedPeriod = {}): Report => observed(files, asked).finish()
const figure = ({ figures }: Report, id: string) => figures.find((one) => one.id === id)
const ids = ({ tickets }: Report) => tickets.newest.map(({ id }) => id)

describe('startFigures', () => {
  it('gives every KPI of the registry, in its order', () => {
    expect(report([]).figures.map(({ id }) => id)).toEqual(KPIS.map(({ id }) => id))
  })

  it('reports from the week of the first ticket to the day of the report', () => {
    const { as_of, period, trends } = report([aTicket('a', '2026-03-05T09:00:00Z')])
    expect({ as_of, period }).toEqual({
      as_of: '2026-03-25T12:00:00Z',
      period: { from: '2026-03-02', to: '2026-03-26' },
    })
    expect(trends[0]?.points.map(({ week }) => week)).toEqual([
      '2026-W10',
      '2026-W11',
      '2026-W12',
      '2026-W13',
    ])
  })

  it('takes an empty book', () => {
    const { period, figures, trends, tickets } = report([])
    expect(period).toEqual({ from: '2026-03-23', to: '2026-03-26' })
    expect(figures.filter(({ n }) => n !== 0)).toEqual([])
    expect(trends[0]?.points).toEqual([{ week: '2026-W13', values: { opened: 0, resolved: 0, open: 0 } }])
    expect(tickets).toEqual({ count: 0, newest: [] })
  })

  it('counts a period from its first local midnight to just before its last', () => {
    const files = [
      '2026-03-09T22:59:59Z',
      '2026-03-09T23:00:00Z',
      '2026-03-11T22:59:59Z',
      '2026-03-11T23:00:00Z',
    ].map((opened, index) => aTicket(`t${index}`, opened))
    const two = report(files, { from: '2026-03-10', to: '2026-03-12' })
    expect(figure(two, 'time-to-resolution')?.n).toBe(2)
  })

  it.each([
    { name: 'just before the report', at: '2026-03-25T11:59:59Z', counts: 1 },
    { name: 'in the second of the report', at: '2026-03-25T12:00:00Z', counts: 1 },
    { name: 'a second later', at: '2026-03-25T12:00:01Z', counts: 0 },
  ])('knows of what happened $name: $counts', ({ at, counts }) => {
    const opened = '2026-03-05T09:00:00Z'
    const both = report([aTicket('a', opened, escalated(at)), aTicket('b', at)])
    expect(both.tickets.count).toBe(1 + counts)
    expect(figure(both, 'time-to-resolution')?.n).toBe(1 + counts)
    expect(figure(both, 'tickets-escalated')?.value).toBe(counts)
    const closed = report([aTicket('a', opened, solved(at, { code: 'code-fix' }))])
    expect(figure(closed, 'closure-codes')?.value).toBe(counts)
    expect(closed.trends[0]?.points.at(-1)?.values).toEqual({ opened: 0, resolved: counts, open: 1 - counts })
  })

  it('leaves merged, deleted, duplicate and spam tickets out of every figure, and says how many', () => {
    const out: readonly Change[] = [
      { source: { merged_into: 'desk-7' } },
      { source: { status: 'deleted' } },
      solved('2026-03-06T09:00:00Z', { void: 'duplicate' }),
      solved('2026-03-06T09:00:00Z', { void: 'spam' }),
    ]
    const triage = [
      triagedBy('2026-03-05T10:00:00Z', 'lena'),
      escalated('2026-03-05T11:00:00Z'),
      resolved('2026-03-06T12:00:00Z'),
      rated('2026-03-07T09:00:00Z', 'good'),
    ]
    const files = out.map((change, index) => aTicket(`t${index}`, '2026-03-05T09:00:00Z', ...triage, change))
    const { figures, trends } = report(files)
    expect(figures.filter(({ n }) => n !== 0)).toEqual([])
    for (const { left_out: leftOut } of figures.filter(({ id }) => !id.startsWith('backlog-')))
      expect(leftOut).toEqual({ merged: 1, deleted: 1, duplicate: 1, spam: 1 })
    expect(trends[0]?.points.filter(({ values }) => values.opened !== 0 || values.open !== 0)).toEqual([])
  })

  it('shows the backlog as it stands at the report, whatever the period', () => {
    const files = [
      aTicket('open', '2026-03-05T09:00:00Z'),
      aTicket('closed', '2026-03-05T09:00:00Z', solved('2026-03-06T09:00:00Z')),
    ]
    const later = report(files, { from: '2026-03-16', to: '2026-03-23' })
    expect(figure(later, 'backlog-by-age')?.n).toBe(1)
    expect(figure(later, 'time-to-resolution')?.n).toBe(0)
  })

  it('names the records that could not be read, by path, whatever part found them', () => {
    const figures = observed([])
    figures.observeUnreadable('tickets/b.md')
    const part = observed([])
    part.observeUnreadable('tickets/a.md')
    figures.merge(part)
    expect(figures.finish().unreadable).toEqual(['tickets/a.md', 'tickets/b.md'])
  })

  it('divides the escalated by the tickets that were opened in the period and are in the figures', () => {
    const files = [
      aTicket('before', '2026-03-02T09:00:00Z', escalated('2026-03-10T09:00:00Z')),
      aTicket('a', '2026-03-11T09:00:00Z'),
      aTicket('b', '2026-03-12T09:00:00Z'),
      aTicket('merged', '2026-03-12T09:00:00Z', { source: { status: 'merged' } }),
    ]
    const week = report(files, { from: '2026-03-09', to: '2026-03-16' })
    expect(figure(week, 'tickets-escalated')?.parts?.[0]).toMatchObject({ value: 0.5 })
  })

  it('lists the tickets that were there in the period, newest first', () => {
    const files = [
      aTicket('last-second-before', '2026-03-02T09:00:00Z', solved('2026-03-08T22:59:59Z')),
      aTicket('first-second', '2026-03-02T09:00:01Z', solved('2026-03-08T23:00:00Z')),
      aTicket('still-open', '2026-03-01T09:00:00Z'),
      aTicket('later', '2026-03-12T09:00:00Z'),
      aTicket('a-b', '2026-03-11T09:00:00Z'),
      aTicket('a', '2026-03-11T09:00:00Z'),
      aTicket('last-day', '2026-03-15T22:59:59Z'),
      aTicket('day-after', '2026-03-15T23:00:00Z'),
    ]
    const week = report(files, { from: '2026-03-09', to: '2026-03-16' })
    expect(ids(week)).toEqual(['last-day', 'later', 'a', 'a-b', 'first-second', 'still-open'])
  })

  it('lists a ticket that was opened in the period, though its desk says that it was resolved before', () => {
    const file = aTicket('a', '2026-03-11T09:00:00Z', solved('2026-03-01T09:00:00Z'))
    expect(ids(report([file], { from: '2026-03-09', to: '2026-03-16' }))).toEqual(['a'])
    expect(ids(report([file]))).toEqual(['a'])
  })

  it('gives the same bytes for all tickets in one run as for any parts of them in any order', () => {
    const part = fc.nat(4)
    const asked = fc.constantFrom<AskedPeriod>(
      {},
      { from: '2026-03-09' },
      { from: '2026-03-09', to: '2026-03-16' },
    )
    fc.assert(
      fc.property(
        anyFiles,
        fc.infiniteStream(part),
        fc.boolean(),
        asked,
        (files, parts, isTurned, period) => {
          const byPart = [...Map.groupBy(files, () => parts.next().value).values()]
          const merged = startFigures(SETTINGS, { asOf, ...period })
          for (const some of isTurned ? byPart.reverse() : byPart) {
            // As a worker would hand it over.
            merged.merge({
              state: structuredClone(observed(isTurned ? some.toReversed() : some, period).state),
            })
          }
          expect(JSON.stringify(merged.finish())).toBe(JSON.stringify(report(files, period)))
        },
      ),
    )
  })

  it('goes on after it has given figures, and after a merge, without changing what it took in', () => {
    const a = aTicket('a', '2026-03-05T09:00:00Z', solved('2026-03-06T09:00:00Z', { code: 'code-fix' }))
    const b = aTicket('b', '2026-03-11T09:00:00Z', escalated('2026-03-12T09:00:00Z'))
    const part = observed([b])
    const figures = observed([a])
    figures.finish()
    figures.merge(part)
    figures.observe(aTicket('c', '2026-03-12T09:00:00Z'))
    expect(figures.finish()).toEqual(report([a, b, aTicket('c', '2026-03-12T09:00:00Z')]))
    expect(part.finish()).toEqual(report([b]))
  })

  it('keeps numbers of a ticket, and of the newest what the page shows: no other words', () => {
    const files = Array.from({ length: 40 }, (_, index) =>
      aTicket(`t${String(index).padStart(2, '0')}`, '2026-03-05T09:00:00Z', {
        source: { requester: 'SECRET', tags: ['SECRET'] },
        history: [{ at: '2026-03-05T10:00:00Z', event: 'support-replied', by: 'SECRET' }],
      }),
    )
    const { state } = observed(files)
    const kept = JSON.stringify(state, (_, value) => (value instanceof Map ? [...value] : value))
    expect(kept).not.toContain('SECRET')
    expect(kept).toContain('Title of t24')
    expect(kept).not.toContain('Title of t25')
  })
})
