import { describe, expect, it } from 'vitest'
import { longDay, monthAndYear, shortDay, timeOfDay } from './show-time.ts'

describe('days', () => {
  it.each([
    { day: '2026-01-01', short: '1 Jan', long: '1 January 2026', month: 'Jan 2026' },
    { day: '2026-03-26', short: '26 Mar', long: '26 March 2026', month: 'Mar 2026' },
    { day: '2026-12-31', short: '31 Dec', long: '31 December 2026', month: 'Dec 2026' },
  ])('$day is written $short, $long or $month', ({ day, short, long, month }) => {
    expect([shortDay(day), longDay(day), monthAndYear(day)]).toEqual([short, long, month])
  })
})

describe('timeOfDay', () => {
  it.each([
    { at: '2026-03-26T10:56:59Z', zone: 'Europe/Berlin', expected: '11:56' },
    { at: '2026-03-26T22:59:59Z', zone: 'Europe/Berlin', expected: '23:59' },
    { at: '2026-03-26T23:00:00Z', zone: 'Europe/Berlin', expected: '00:00' },
    { at: '2026-03-26T00:00:00Z', zone: 'UTC', expected: '00:00' },
  ])('is $expected at $at in $zone', ({ at, zone, expected }) => {
    expect(timeOfDay(new Date(at), zone)).toBe(expected)
  })
})
