import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays } from './day.ts'
import { weekOf, weekStart, weeksBetween } from './week.ts'

const aDay = fc.integer({ min: 0, max: 25_000 }).map((days) => addDays('1990-01-01', days))

describe('weekOf', () => {
  it.each([
    { day: '2020-12-31', expected: '2020-W53' },
    { day: '2021-01-03', expected: '2020-W53' },
    { day: '2021-01-04', expected: '2021-W01' },
    { day: '2024-12-30', expected: '2025-W01' },
    { day: '2025-12-28', expected: '2025-W52' },
    { day: '2026-01-01', expected: '2026-W01' },
    { day: '2027-01-01', expected: '2026-W53' },
    { day: '2026-03-26', expected: '2026-W13' },
  ])('$day is in $expected', ({ day, expected }) => {
    expect(weekOf(day)).toBe(expected)
  })
})

describe('weekStart', () => {
  it.each([
    { week: '2020-W53', expected: '2020-12-28' },
    { week: '2021-W01', expected: '2021-01-04' },
    { week: '2025-W01', expected: '2024-12-30' },
    { week: '2026-W13', expected: '2026-03-23' },
  ])('$week begins on $expected', ({ week, expected }) => {
    expect(weekStart(week)).toBe(expected)
  })

  it.each(['2021-W53', '2026-W00', '2026-W99', '2026-13', 'W13'])('refuses %s', (week) => {
    expect(() => weekStart(week)).toThrow(RangeError)
  })

  it('is at most six days before each day of its week', () => {
    fc.assert(
      fc.property(aDay, (day) => {
        const monday = weekStart(weekOf(day))
        expect(monday <= day && day < addDays(monday, 7)).toBe(true)
      }),
    )
  })
})

describe('weeksBetween', () => {
  it('goes over New Year, with week 53', () => {
    expect(weeksBetween('2020-W52', '2021-W02')).toEqual(['2020-W52', '2020-W53', '2021-W01', '2021-W02'])
  })

  it('is one week where both are the same', () => {
    expect(weeksBetween('2026-W13', '2026-W13')).toEqual(['2026-W13'])
  })

  it('is empty where the end is before the beginning', () => {
    expect(weeksBetween('2026-W14', '2026-W13')).toEqual([])
  })
})
