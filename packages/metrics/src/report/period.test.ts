import { describe, expect, it } from 'vitest'
import { isIn, periodOf } from './period.ts'

describe('periodOf', () => {
  const REPORT_DAY = '2026-03-25' // a Wednesday

  it.each([
    { name: 'from Monday of the first ticket’s week', first: '2026-03-05', from: '2026-03-02' },
    { name: 'from the first ticket’s day if that is a Monday', first: '2026-03-02', from: '2026-03-02' },
    { name: 'from the Monday before a Sunday', first: '2026-03-08', from: '2026-03-02' },
    { name: 'over New Year', first: '2026-01-01', from: '2025-12-29' },
    { name: 'from this week where there is no ticket', first: null, from: '2026-03-23' },
  ])('goes $name, to the day after the report', ({ first, from }) => {
    expect(periodOf({}, first, REPORT_DAY)).toEqual({ from, to: '2026-03-26' })
  })

  it('begins before it ends, though the first ticket came later', () => {
    expect(periodOf({ to: '2026-01-08' }, '2026-03-05', REPORT_DAY)).toEqual({
      from: '2026-01-05',
      to: '2026-01-08',
    })
  })

  it('covers the days that the caller asks for', () => {
    const asked = { from: '2026-01-07', to: '2026-02-01' }
    expect(periodOf(asked, '2026-03-05', REPORT_DAY)).toEqual(asked)
  })
})

describe('isIn', () => {
  it.each([
    { day: '2026-03-01', expected: false },
    { day: '2026-03-02', expected: true },
    { day: '2026-03-08', expected: true },
    { day: '2026-03-09', expected: false },
  ])('says of $day: $expected', ({ day, expected }) => {
    expect(isIn({ from: '2026-03-02', to: '2026-03-09' }, day)).toBe(expected)
  })
})
