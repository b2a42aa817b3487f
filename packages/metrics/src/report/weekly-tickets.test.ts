import { localDays } from '@triagebook/calendar'
import { describe, expect, it } from 'vitest'
import { aTicket, reopened, seenAt, solved } from '../../test-data/a-ticket.ts'
import { mergeWeekly, observeWeekly, openedIn, startWeeklyTickets, weeklyTrend } from './weekly-tickets.ts'

const AS_OF = '2026-03-25T12:00:00Z' // Wednesday of W13
const REPORT_DAY = '2026-03-25'
const PERIOD = { from: '2026-03-02', to: '2026-03-26' }

function observed(timeZone: string, files: readonly ReturnType<typeof aTicket>[]) {
  const weekly = startWeeklyTickets()
  const localDayOf = localDays(timeZone)
  for (const file of files)
    observeWeekly(weekly, seenAt(AS_OF, file), (at) => localDayOf(new Date(at * 1000)))
  return weekly
}

const rowsIn = (timeZone: string, period: typeof PERIOD, ...files: readonly ReturnType<typeof aTicket>[]) =>
  weeklyTrend(observed(timeZone, files), period, REPORT_DAY).points.map(
    ({ week, values: { opened, resolved, open } }) => `${week} ${opened} ${resolved} ${open}`,
  )
const rows = (...files: readonly ReturnType<typeof aTicket>[]) => rowsIn('Europe/Berlin', PERIOD, ...files)

describe('weeklyTrend', () => {
  it('counts opened, resolved and open at the end of each week', () => {
    const files = [
      aTicket('a', '2026-03-03T09:00:00Z', solved('2026-03-04T09:00:00Z')),
      aTicket('b', '2026-03-03T09:00:00Z', solved('2026-03-17T09:00:00Z')),
      aTicket('c', '2026-03-11T09:00:00Z'),
    ]
    expect(rows(...files)).toEqual(['2026-W10 2 1 1', '2026-W11 1 0 2', '2026-W12 0 1 1', '2026-W13 0 0 1'])
  })

  it('counts a reopened ticket as resolved at its last resolution, and as open only while it was', () => {
    const file = aTicket(
      'a',
      '2026-03-03T09:00:00Z',
      solved('2026-03-04T09:00:00Z'),
      reopened('2026-03-12T09:00:00Z'),
      solved('2026-03-17T09:00:00Z'),
    )
    expect(rows(file)).toEqual(['2026-W10 1 0 0', '2026-W11 0 0 1', '2026-W12 0 1 0', '2026-W13 0 0 0'])
  })

  it.each([
    { name: 'Berlin, where it is Monday already', zone: 'Europe/Berlin', first: '2026-W10 0 0 0' },
    { name: 'UTC, where it is still Sunday', zone: 'UTC', first: '2026-W10 1 0 1' },
  ])('begins weeks at midnight of $name', ({ zone, first }) => {
    expect(rowsIn(zone, PERIOD, aTicket('a', '2026-03-08T23:30:00Z'))[0]).toBe(first)
  })

  it.each([
    {
      name: 'in the last second of a week',
      at: '2026-03-08T22:59:59Z',
      expected: ['2026-W10 1 1 0', '2026-W11 0 0 0'],
    },
    {
      name: 'at midnight, which begins the next',
      at: '2026-03-08T23:00:00Z',
      expected: ['2026-W10 1 0 1', '2026-W11 0 1 0'],
    },
  ])('counts what is resolved $name', ({ at, expected }) => {
    expect(rows(aTicket('a', '2026-03-03T09:00:00Z', solved(at))).slice(0, 2)).toEqual(expected)
  })

  it.each([
    { name: 'before it was opened', at: '2026-03-02T09:00:00Z', expected: '2026-W10 1 1 0' },
    { name: 'in the second in which it was opened', at: '2026-03-03T09:00:00Z', expected: '2026-W10 1 1 0' },
    { name: 'in the second of the report', at: AS_OF, expected: '2026-W10 1 0 1' },
  ])('never counts fewer than no open ticket: resolved $name', ({ at, expected }) => {
    expect(rows(aTicket('a', '2026-03-03T09:00:00Z', solved(at)))[0]).toBe(expected)
  })

  it('never counts fewer than no open ticket in the weeks between a resolution and a later opening', () => {
    expect(rows(aTicket('a', '2026-03-17T09:00:00Z', solved('2026-03-04T09:00:00Z')))).toEqual([
      '2026-W10 0 1 0',
      '2026-W11 0 0 0',
      '2026-W12 1 0 0',
      '2026-W13 0 0 0',
    ])
  })

  it('shows no week that begins with the end of the period', () => {
    expect(rowsIn('Europe/Berlin', { from: '2026-03-16', to: '2026-03-23' })).toEqual(['2026-W12 0 0 0'])
    expect(rowsIn('Europe/Berlin', { from: '2026-03-16', to: '2026-03-24' })).toHaveLength(2)
  })

  it('includes what happened in the second of the report, and nothing later', () => {
    const last = (at: string) => rows(aTicket('a', '2026-03-03T09:00:00Z', solved(at))).at(-1)
    expect([last('2026-03-25T12:00:00Z'), last('2026-03-25T12:00:01Z')]).toEqual([
      '2026-W13 0 1 0',
      '2026-W13 0 0 1',
    ])
  })

  it('stays inside the period and shows no week that has not begun', () => {
    const early = aTicket('a', '2026-03-02T09:00:00Z', solved('2026-03-05T09:00:00Z'))
    expect(rowsIn('Europe/Berlin', { from: '2026-03-05', to: '2026-04-30' }, early)).toEqual([
      '2026-W10 0 1 0',
      '2026-W11 0 0 0',
      '2026-W12 0 0 0',
      '2026-W13 0 0 0',
    ])
  })

  it('counts as open at the end of a cut week what was open at the end of its last day', () => {
    const file = aTicket('a', '2026-03-03T09:00:00Z', solved('2026-03-05T09:00:00Z'))
    expect(rowsIn('Europe/Berlin', { from: '2026-03-02', to: '2026-03-05' }, file)).toEqual([
      '2026-W10 1 0 1',
    ])
    expect(rowsIn('Europe/Berlin', { from: '2026-03-02', to: '2026-03-06' }, file)).toEqual([
      '2026-W10 1 1 0',
    ])
  })

  it.each([
    { name: 'that begins with the week of the report', from: '2026-03-23', weeks: ['2026-W13 0 0 0'] },
    { name: 'that begins on the day of the report', from: '2026-03-25', weeks: ['2026-W13 0 0 0'] },
    { name: 'that begins on the day after', from: '2026-03-26', weeks: [] },
  ])('shows of a period $name: $weeks', ({ from, weeks }) => {
    expect(rowsIn('Europe/Berlin', { from, to: '2026-03-28' })).toEqual(weeks)
  })

  it('shows ten years at most', () => {
    const weeks = rowsIn(
      'Europe/Berlin',
      { ...PERIOD, from: '1970-01-01' },
      aTicket('a', '1970-01-01T00:00:00Z'),
    )
    expect(weeks).toHaveLength(520)
    expect([weeks[0], weeks.at(-1)]).toEqual(['2016-W15 0 0 1', '2026-W13 0 0 1'])
  })
})

describe('mergeWeekly', () => {
  it('adds up what two parts of a book gave', () => {
    const a = aTicket('a', '2026-03-03T09:00:00Z', solved('2026-03-04T09:00:00Z'))
    const b = aTicket('b', '2026-03-03T09:00:00Z', solved('2026-03-17T09:00:00Z'))
    const merged = observed('Europe/Berlin', [a])
    mergeWeekly(merged, observed('Europe/Berlin', [b]))
    expect(merged).toEqual(observed('Europe/Berlin', [a, b]))
  })
})

describe('openedIn', () => {
  it.each([
    { from: '2026-03-03', to: '2026-03-04', opened: 1 },
    { from: '2026-03-04', to: '2026-03-05', opened: 0 },
    { from: '2026-03-02', to: '2026-03-03', opened: 0 },
    { from: '2026-03-01', to: '2026-03-12', opened: 2 },
  ])('counts $opened tickets opened from $from to before $to', ({ from, to, opened }) => {
    const files = [aTicket('a', '2026-03-03T09:00:00Z'), aTicket('b', '2026-03-11T09:00:00Z')]
    expect(openedIn(observed('Europe/Berlin', files), { from, to })).toBe(opened)
  })
})
