import { wilson } from '@triagebook/stats'
import { describe, expect, it } from 'vitest'
import {
  aTicket,
  type Change,
  escalated,
  measured,
  reopened,
  seenAt,
  solved,
} from '../../test-data/a-ticket.ts'
import { reopenRate } from './reopen-rate.ts'

const OPENED = '2026-03-01T09:00:00Z'
const SOLVED = solved('2026-03-02T09:00:00Z')
const see = (...changes: readonly Change[]) =>
  seenAt('2026-04-20T00:00:00Z', aTicket('t', OPENED, ...changes))
const countedByDesk: Change = { source: { reopens: 1 } }
const values = (...changes: readonly Change[]) =>
  measured(reopenRate, [see(...changes)]).parts?.map(({ value }) => value)

describe('reopenRate', () => {
  it('is the tickets that were reopened out of all that were ever resolved', () => {
    const cohort = [
      see(SOLVED, reopened('2026-03-03T09:00:00Z')),
      see(SOLVED, countedByDesk),
      ...Array.from({ length: 3 }, () => see(SOLVED)),
    ]
    expect(measured(reopenRate, cohort)).toMatchObject({ value: 0.4, n: 5, interval: wilson(2, 5) })
    expect(measured(reopenRate, cohort.slice(1))).toMatchObject({ value: null, n: 4 })
  })

  // Reopened, within 7, 14 and 30 days, at a time that only the desk knows, open again.
  it.each([
    { name: 'never', changes: [SOLVED], expected: [0, 0, 0, 0, 0, 0] },
    {
      name: 'on the seventh day',
      changes: [SOLVED, reopened('2026-03-09T09:00:00Z')],
      expected: [1, 1, 1, 1, 0, 1],
    },
    {
      name: 'a second after the seventh day',
      changes: [SOLVED, reopened('2026-03-09T09:00:01Z')],
      expected: [1, 0, 1, 1, 0, 1],
    },
    {
      name: 'after the thirtieth day',
      changes: [SOLVED, reopened('2026-04-01T09:00:01Z')],
      expected: [1, 0, 0, 0, 0, 1],
    },
    {
      name: 'late and then soon, and resolved again',
      changes: [
        SOLVED,
        reopened('2026-03-20T09:00:00Z'),
        solved('2026-03-21T09:00:00Z'),
        reopened('2026-03-22T09:00:00Z'),
        solved('2026-03-23T09:00:00Z'),
      ],
      expected: [1, 1, 1, 1, 0, 0],
    },
    { name: 'by the desk’s count alone', changes: [SOLVED, countedByDesk], expected: [1, 0, 0, 0, 1, 0] },
    { name: 'by the desk’s count, and open', changes: [countedByDesk], expected: [1, 0, 0, 0, 1, 1] },
    {
      name: 'after the report',
      changes: [SOLVED, reopened('2026-04-20T00:00:01Z')],
      expected: [0, 0, 0, 0, 0, 0],
    },
  ])('$name: $expected', ({ changes, expected }) => {
    expect(values(...changes)).toEqual(expected)
  })

  it.each([
    { name: 'open', changes: [], counts: false },
    { name: 'resolved', changes: [SOLVED], counts: true },
    {
      name: 'resolved at an unknown time',
      changes: [{ source: { status: 'closed' } } as const],
      counts: true,
    },
    {
      name: 'escalated, open, and reopened on the desk',
      changes: [escalated('2026-03-01T10:00:00Z'), countedByDesk],
      counts: false,
    },
    {
      name: 'of no desk, and with a count of one',
      changes: [countedByDesk, { source: { platform: 'manual' } } as const],
      counts: false,
    },
  ])('places a ticket that is $name by its opening: $counts', ({ changes, counts }) => {
    expect(reopenRate.moment(see(...changes))).toBe(counts ? Date.parse(OPENED) / 1000 : null)
  })
})
