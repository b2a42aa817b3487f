import { describe, expect, it } from 'vitest'
import { measured } from '../../test-data/a-ticket.ts'
import { closedAtUnknownTime, DAY, openFor, resolvedAfter } from '../../test-data/after-days.ts'
import { timeToResolutionResolvedOnly } from './time-to-resolution-resolved-only.ts'

describe('timeToResolutionResolvedOnly', () => {
  const upTo = (n: number) => Array.from({ length: n }, (_, index) => resolvedAfter(index + 1))

  it('gives median, mean and interval of what is resolved', () => {
    const cohort = [1, 2, 3, 5, 8, 29].map(resolvedAfter)
    expect(measured(timeToResolutionResolvedOnly, cohort)).toEqual({
      value: 4 * DAY,
      n: 6,
      interval: { low: DAY, high: 29 * DAY },
      parts: [{ label: 'Mean (a few long ones pull it up)', value: 8 * DAY }],
      notes: [],
    })
  })

  it.each([
    { n: 0, value: null, labels: [] },
    { n: 1, value: null, labels: ['Mean (a few long ones pull it up)'] },
    { n: 5, value: null, labels: ['Mean (a few long ones pull it up)'] },
    { n: 6, value: 3.5 * DAY, labels: ['Mean (a few long ones pull it up)'] },
    { n: 19, value: 10 * DAY, labels: ['Mean (a few long ones pull it up)'] },
    { n: 20, value: 10.5 * DAY, labels: ['Mean (a few long ones pull it up)', '90 %'] },
  ])('shows of $n tickets the median $value and $labels', ({ n, value, labels }) => {
    const figure = measured(timeToResolutionResolvedOnly, upTo(n))
    expect(figure).toMatchObject({ value, n })
    expect(figure.parts?.map(({ label }) => label)).toEqual(labels)
  })

  it.each([
    { n: 20, interval: null },
    { n: 35, interval: null },
    { n: 36, interval: { low: 29 * DAY, high: 36 * DAY } },
  ])('gives the 90 % value of $n the interval $interval', ({ n, interval }) => {
    expect(measured(timeToResolutionResolvedOnly, upTo(n)).parts?.[1]).toEqual({
      label: '90 %',
      value: Math.round(((n - 1) * 0.9 + 1) * DAY),
      interval,
    })
  })

  it('leaves out what cannot be measured, and says so', () => {
    const cohort = [...upTo(6), resolvedAfter(-1)]
    expect(measured(timeToResolutionResolvedOnly, cohort)).toMatchObject({
      n: 6,
      notes: ['Not measured: 1 resolved before they were opened.'],
    })
  })

  it.each([
    { name: 'an open ticket', ticket: openFor(3), isIn: false },
    { name: 'one that was resolved at an unknown time', ticket: closedAtUnknownTime(), isIn: false },
    { name: 'a resolved one', ticket: resolvedAfter(3), isIn: true },
  ])('places $name by its opening: $isIn', ({ ticket, isIn }) => {
    expect(timeToResolutionResolvedOnly.moment(ticket)).toBe(isIn ? ticket.createdAt : null)
  })
})
