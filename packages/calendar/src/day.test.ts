import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, daysBetween, WEEKDAYS, weekdayOf } from './day.ts'

const aDay = fc
  .date({ min: new Date('1990-01-01'), max: new Date('2060-01-01'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10))

describe('addDays', () => {
  it.each([
    { name: 'over the end of a month', day: '2026-03-31', days: 1, expected: '2026-04-01' },
    { name: 'into a leap day', day: '2028-02-28', days: 1, expected: '2028-02-29' },
    { name: 'past February of a common year', day: '2026-02-28', days: 1, expected: '2026-03-01' },
    { name: 'backwards over New Year', day: '2026-01-01', days: -1, expected: '2025-12-31' },
    { name: 'not at all', day: '2026-03-26', days: 0, expected: '2026-03-26' },
  ])('goes $name', ({ day, days, expected }) => {
    expect(addDays(day, days)).toBe(expected)
  })

  it('refuses a day that does not exist', () => {
    expect(() => addDays('2026-02-30', 1)).toThrow(RangeError)
  })
})

describe('daysBetween', () => {
  it.each([
    { name: 'the same day', from: '2026-03-26', to: '2026-03-26', expected: 0 },
    { name: 'the next day', from: '2026-02-28', to: '2026-03-01', expected: 1 },
    { name: 'the day before', from: '2026-03-01', to: '2026-02-28', expected: -1 },
    { name: 'a leap year', from: '2028-01-01', to: '2029-01-01', expected: 366 },
  ])('counts $expected to $name', ({ from, to, expected }) => {
    expect(daysBetween(from, to)).toBe(expected)
  })

  it('undoes addDays', () => {
    fc.assert(
      fc.property(aDay, fc.integer({ min: -5000, max: 5000 }), (day, days) => {
        expect(daysBetween(day, addDays(day, days))).toBe(days)
      }),
    )
  })
})

describe('weekdayOf', () => {
  it.each([
    { day: '2026-03-26', expected: 'thu' },
    { day: '2026-03-29', expected: 'sun' },
    { day: '2026-03-30', expected: 'mon' },
    { day: '2000-01-01', expected: 'sat' },
  ])('$day is a $expected', ({ day, expected }) => {
    expect(weekdayOf(day)).toBe(expected)
  })

  it('goes round in the order of WEEKDAYS', () => {
    fc.assert(
      fc.property(aDay, (day) => {
        const place = WEEKDAYS.indexOf(weekdayOf(day))
        expect(weekdayOf(addDays(day, 1))).toBe(WEEKDAYS[(place + 1) % 7])
      }),
    )
  })
})
