import { describe, expect, it } from 'vitest'
import { aTicket, seenAt, solved } from '../../test-data/a-ticket.ts'
import { timeToResolution, timeToResolutionP90 } from './time-to-resolution.ts'
import { timeToResolutionResolvedOnly } from './time-to-resolution-resolved-only.ts'

const AS_OF = '2026-03-31T00:00:00Z'
const SCOPE = { asOf: Date.parse(AS_OF) / 1000, opened: 0, ownCodes: [] }
const DAY = 86_400

/** A ticket that is resolved after so many days; `open`: it was opened so many days before the report. */
const after = (days: number) =>
  seenAt(
    AS_OF,
    aTicket(
      `after-${days}`,
      '2026-03-01T00:00:00Z',
      solved(new Date(Date.UTC(2026, 2, 1 + days)).toISOString()),
    ),
  )
const open = (days: number) =>
  seenAt(AS_OF, aTicket(`open-${days}`, new Date(Date.UTC(2026, 2, 31 - days)).toISOString()))

describe('timeToResolution', () => {
  it('lets open tickets count as lasting on', () => {
    // 11/12, 10/12, then of 9, 8, 6 and 5 still watched: .741, .648, .540, and .432 at day 8.
    // Its lower bound comes under .5 at day 2 (.539, .482), its upper one at day 10 (.605, .499).
    const cohort = [1, 2, 4, 5, 7, 8, 9, 10, 11, 12].map(after).concat([3, 6].map(open))
    expect(timeToResolution.measure(cohort, SCOPE)).toMatchObject({
      value: 8 * DAY,
      n: 12,
      interval: { low: 2 * DAY, high: 10 * DAY },
      parts: [
        { label: 'Resolved', value: 10 },
        { label: 'Still open', value: 2 },
      ],
    })
  })

  it('says so while fewer than half are resolved', () => {
    const cohort = [after(1), after(2), open(3), open(4), open(5), open(6)]
    expect(timeToResolution.measure(cohort, SCOPE)).toMatchObject({
      value: null,
      interval: null,
      notes: [
        'Not reached yet: more than 6.0 days.',
        expect.stringContaining('too few tickets for an upper end'),
      ],
    })
  })

  it('shows no median of five', () => {
    expect(timeToResolution.measure([1, 2, 3, 4, 5].map(after), SCOPE)).toMatchObject({
      value: null,
      n: 5,
      interval: null,
      notes: ['Too few tickets (5): a median is shown from 6 on.'],
    })
  })

  it('leaves out and says what cannot be measured', () => {
    const backwards = after(-1)
    const unknown = seenAt(
      AS_OF,
      aTicket('unknown', '2026-03-01T00:00:00Z', { source: { status: 'closed' } }),
    )
    const { n, notes } = timeToResolution.measure(
      [...[1, 2, 3, 4, 5, 6].map(after), backwards, unknown],
      SCOPE,
    )
    expect(n).toBe(6)
    expect(notes).toEqual(
      expect.arrayContaining([
        'Not measured: 1 resolved without a known time.',
        'Not measured: 1 resolved before they were opened.',
      ]),
    )
  })
})

describe('timeToResolutionP90', () => {
  const days = Array.from({ length: 20 }, (_, index) => index + 1)

  it('is the time by which nine in ten are resolved', () => {
    expect(timeToResolutionP90.measure(days.map(after), SCOPE)).toMatchObject({ value: 18 * DAY, n: 20 })
  })

  it('is not shown of nineteen', () => {
    expect(timeToResolutionP90.measure(days.slice(1).map(after), SCOPE)).toMatchObject({ value: null, n: 19 })
  })
})

describe('timeToResolutionResolvedOnly', () => {
  it('gives median, mean and its interval of what is resolved', () => {
    expect(timeToResolutionResolvedOnly.measure([1, 2, 3, 5, 8, 29].map(after), SCOPE)).toEqual({
      value: 4 * DAY,
      n: 6,
      interval: { low: DAY, high: 29 * DAY },
      parts: [{ label: 'Mean (a few long ones pull it up)', value: 8 * DAY }],
      notes: [],
    })
  })

  it('adds the 90 % value from twenty tickets on, its interval from 36 on', () => {
    const cohort = Array.from({ length: 20 }, (_, index) => after(index + 1))
    expect(timeToResolutionResolvedOnly.measure(cohort, SCOPE).parts?.[1]).toEqual({
      label: '90 %',
      value: Math.round(18.1 * DAY), // (20 - 1) * 0.9 = 17.1 steps above the first
      interval: null,
    })
  })

  it('does not count open tickets', () => {
    expect(timeToResolutionResolvedOnly.moment(open(3))).toBeNull()
  })
})
