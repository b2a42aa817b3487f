import { describe, expect, it } from 'vitest'
import { measured } from '../../test-data/a-ticket.ts'
import { closedAtUnknownTime, DAY, openFor, resolvedAfter } from '../../test-data/after-days.ts'
import { timeToResolution } from './time-to-resolution.ts'

describe('timeToResolution', () => {
  it('counts open tickets as lasting at least until the report', () => {
    // 11/12, 10/12, then of 9, 8, 6 and 5 that are still open: .741, .648, .540, and .432 at day 8.
    // Its lower bound comes under .5 at day 2 (.539, .482), its upper one at day 10 (.605, .499).
    const cohort = [1, 2, 4, 5, 7, 8, 9, 10, 11, 12].map(resolvedAfter).concat([3, 6].map(openFor))
    expect(measured(timeToResolution, cohort)).toMatchObject({
      value: 8 * DAY,
      n: 12,
      interval: { low: 2 * DAY, high: 10 * DAY },
      parts: [
        { label: 'Resolved', value: 10 },
        { label: 'Still open', value: 2 },
      ],
    })
  })

  it('is the same whatever the order of the tickets', () => {
    const cohort = [1, 2, 4, 5, 7, 8].map(resolvedAfter).concat([3, 5, 6].map(openFor))
    expect(measured(timeToResolution, cohort.toReversed())).toEqual(measured(timeToResolution, cohort))
  })

  it('says so while fewer than half are resolved', () => {
    const cohort = [resolvedAfter(1), resolvedAfter(2), ...[3, 4, 5, 6].map(openFor)]
    expect(measured(timeToResolution, cohort)).toMatchObject({
      value: null,
      interval: null,
      notes: [
        'Not reached yet: more than 6.0 days.',
        expect.stringContaining('too few tickets for an upper bound'),
      ],
    })
  })

  it.each([
    { n: 0, value: null, note: 'Too few tickets (0): a median needs at least 6.' },
    { n: 1, value: null, note: 'Too few tickets (1): a median needs at least 6.' },
    { n: 5, value: null, note: 'Too few tickets (5): a median needs at least 6.' },
    {
      n: 6,
      value: 3 * DAY,
      note: 'The 95 % interval begins at 1.0 days; there are too few tickets for an upper bound.',
    },
  ])('shows of $n tickets the median $value', ({ n, value, note }) => {
    const cohort = Array.from({ length: n }, (_, index) => resolvedAfter(index + 1))
    const figure = measured(timeToResolution, cohort)
    expect(figure).toMatchObject({ value, n })
    expect(figure.notes?.[0]).toBe(note)
  })

  it('measures a ticket that is resolved in the second in which it was opened', () => {
    const { n, parts } = measured(timeToResolution, [0, 1, 2, 3, 4, 5].map(resolvedAfter))
    expect({ n, resolved: parts?.[0]?.value }).toEqual({ n: 6, resolved: 6 })
  })

  it('leaves out what cannot be measured, and says so', () => {
    const cohort = [...[1, 2, 3, 4, 5, 6].map(resolvedAfter), resolvedAfter(-1), closedAtUnknownTime()]
    expect(measured(timeToResolution, cohort)).toMatchObject({
      n: 6,
      notes: [
        expect.stringContaining('too few tickets for an upper bound'),
        'Not measured: 1 resolved without a known time.',
        'Not measured: 1 resolved before they were opened.',
      ],
    })
  })

  it('places a ticket in time by its opening', () => {
    const ticket = resolvedAfter(3)
    expect(timeToResolution.moment(ticket)).toBe(ticket.createdAt)
  })
})
