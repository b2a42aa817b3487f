import { describe, expect, it } from 'vitest'
import { measured } from '../../test-data/a-ticket.ts'
import { DAY, openFor, resolvedAfter } from '../../test-data/after-days.ts'
import { timeToResolutionP90 } from './time-to-resolution-p90.ts'

describe('timeToResolutionP90', () => {
  const upTo = (days: number) => Array.from({ length: days }, (_, index) => resolvedAfter(index + 1))

  it('is the time by which nine in ten are resolved', () => {
    expect(measured(timeToResolutionP90, upTo(20))).toMatchObject({ value: 18 * DAY, n: 20 })
  })

  it.each([0, 1, 19])('is not shown of %i', (n) => {
    expect(measured(timeToResolutionP90, upTo(n))).toMatchObject({
      value: null,
      n,
      notes: [`Too few tickets (${n}): a 90 % value needs at least 20.`],
    })
  })

  it('is not reached while more than one in ten is open', () => {
    const cohort = [...upTo(18), openFor(29), openFor(30)]
    expect(measured(timeToResolutionP90, cohort).value).toBe(18 * DAY)
    expect(measured(timeToResolutionP90, [...upTo(17), openFor(28), openFor(29), openFor(30)])).toMatchObject(
      {
        value: null,
        notes: ['Not reached yet: more than 30.0 days.', expect.stringContaining('upper bound')],
      },
    )
  })

  it('places a ticket in time by its opening', () => {
    const ticket = openFor(3)
    expect(timeToResolutionP90.moment(ticket)).toBe(ticket.createdAt)
  })
})
