import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  aTicket,
  type Chapter,
  escalated,
  reopened,
  resolved,
  set,
  solved,
  triagedBy,
} from '../test-data/a-ticket.ts'
import { measure } from './measure.ts'

const SETTINGS = {
  time_zone: 'Europe/Berlin',
  vocabulary: { type: [], resolution_code: [], component: [], tier: [], segment: [], revenue_band: [] },
  privacy: { book: 'public', customers: 'pseudonyms', internal_comments: 'drop', redact_ip: false },
} as const
const asOf = new Date('2026-03-25T12:00:00Z')
const figure = (report: ReturnType<typeof measure>, id: string) => report.figures.find((one) => one.id === id)

describe('measure', () => {
  it('reports from the week of the first ticket to the day of the report', () => {
    const { as_of, period, trends } = measure([aTicket('a', '2026-03-05T09:00:00Z')], SETTINGS, { asOf })
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

  it('stands an empty book', () => {
    const { period, figures, tickets } = measure([], SETTINGS, { asOf })
    expect(period).toEqual({ from: '2026-03-23', to: '2026-03-26' })
    expect(figures.map(({ n }) => n)).toEqual([0, 0, 0, 0, 0, 0, 0])
    expect(tickets).toEqual([])
  })

  it('counts a period from its first local midnight to just before its last', () => {
    const files = [
      '2026-03-09T22:59:59Z',
      '2026-03-09T23:00:00Z',
      '2026-03-11T22:59:59Z',
      '2026-03-11T23:00:00Z',
    ].map((opened, index) => aTicket(`t${index}`, opened))
    const report = measure(files, SETTINGS, { asOf, from: '2026-03-10', to: '2026-03-12' })
    expect(figure(report, 'time-to-resolution')?.n).toBe(2)
  })

  it('knows nothing of what happened after the report', () => {
    const files = [
      aTicket('a', '2026-03-05T09:00:00Z', escalated('2026-03-26T09:00:00Z')),
      aTicket('b', '2026-03-25T12:00:01Z'),
    ]
    const report = measure(files, SETTINGS, { asOf })
    expect(report.tickets.map(({ id }) => id)).toEqual(['a'])
    expect(figure(report, 'tickets-escalated')?.value).toBe(0)
  })

  it('keeps merged, deleted, duplicate and spam tickets out of every figure, and says how many', () => {
    const out: readonly Chapter[] = [
      { source: { merged_into: 'desk-7' } },
      { source: { status: 'deleted' } },
      solved('2026-03-06T09:00:00Z', { void: 'duplicate' }),
      solved('2026-03-06T09:00:00Z', { void: 'spam' }),
    ]
    const triage = [
      triagedBy('2026-03-05T10:00:00Z', 'lena'),
      escalated('2026-03-05T11:00:00Z'),
      resolved('2026-03-06T12:00:00Z'),
    ]
    const files = out.map((chapter, index) =>
      aTicket(`t${index}`, '2026-03-05T09:00:00Z', ...triage, chapter),
    )
    const report = measure(files, SETTINGS, { asOf })
    expect(report.figures.map(({ n }) => n)).toEqual([0, 0, 0, 0, 0, 0, 0])
    for (const { note } of report.figures)
      expect(note).toContain('Left out: 1 merged, 1 deleted, 1 duplicate, 1 spam.')
    expect(report.trends[0]?.points.every(({ values }) => values.opened === 0 && values.open === 0)).toBe(
      true,
    )
  })

  it('divides the escalated by the tickets that were opened in the period and are in the figures', () => {
    const files = [
      aTicket('before', '2026-03-02T09:00:00Z', escalated('2026-03-10T09:00:00Z')),
      aTicket('a', '2026-03-11T09:00:00Z'),
      aTicket('b', '2026-03-12T09:00:00Z'),
      aTicket('merged', '2026-03-12T09:00:00Z', { source: { status: 'merged' } }),
    ]
    const report = measure(files, SETTINGS, { asOf, from: '2026-03-09', to: '2026-03-16' })
    expect(figure(report, 'tickets-escalated')?.parts?.[0]).toMatchObject({ value: 0.5 })
  })

  it('lists the tickets that were there in the period, oldest first', () => {
    const files = [
      aTicket('later', '2026-03-12T09:00:00Z'),
      aTicket('a-b', '2026-03-11T09:00:00Z'),
      aTicket('a', '2026-03-11T09:00:00Z'),
      aTicket('gone', '2026-03-02T09:00:00Z', solved('2026-03-03T09:00:00Z')),
      aTicket('to-come', '2026-03-20T09:00:00Z'),
    ]
    const report = measure(files, SETTINGS, { asOf, from: '2026-03-09', to: '2026-03-16' })
    expect(report.tickets.map(({ id }) => id)).toEqual(['a', 'a-b', 'later'])
  })

  it('is the same whatever the order of the records', () => {
    const at = (day: number) => new Date(Date.UTC(2026, 2, day, 9)).toISOString().replace('.000', '')
    const chapter = fc.constantFrom<(day: number) => Chapter>(
      (day) => escalated(at(day)),
      (day) => solved(at(day), { code: 'code-fix' }),
      (day) => reopened(at(day)),
      (day) => resolved(at(day), {}),
      (day) => triagedBy(at(day), 'rule:a@1'),
      (day) => set(at(day), 'severity', 'critical', 'lena'),
      (day) => set(at(day), 'confirmed', 'bug', 'lena'),
      () => ({ source: { status: 'merged' } }),
    )
    const story = fc.record({
      day: fc.integer({ min: 1, max: 10 }),
      chapters: fc.array(chapter, { maxLength: 5 }),
    })
    fc.assert(
      fc.property(fc.array(story, { maxLength: 12 }), fc.nat(), (stories, turn) => {
        const files = stories.map(({ day, chapters }, index) =>
          aTicket(`t${index}`, at(day), ...chapters.map((happens, step) => happens(day + step))),
        )
        const cut = turn % (files.length + 1)
        const turned = [...files.slice(cut), ...files.slice(0, cut)].reverse()
        expect(measure(turned, SETTINGS, { asOf })).toEqual(measure(files, SETTINGS, { asOf }))
      }),
      { numRuns: 40 },
    )
  })
})
