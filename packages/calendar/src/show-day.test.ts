import { expect, it } from 'vitest'
import { showDay } from './show-day.ts'

it.each([
  { day: '2026-03-26', expected: 'Thursday, 26 March 2026' },
  { day: '2026-01-04', expected: 'Sunday, 4 January 2026' },
  { day: '2028-02-29', expected: 'Tuesday, 29 February 2028' },
  { day: '2025-12-01', expected: 'Monday, 1 December 2025' },
])('shows $day as $expected', ({ day, expected }) => {
  expect(showDay(day)).toBe(expected)
})
