import { expect, it } from 'vitest'
import { durationText } from './duration-text.ts'

it.each([
  { duration: 0, expected: '0 seconds' },
  { duration: 59, expected: '59 seconds' },
  { duration: 60, expected: '1.0 minutes' },
  { duration: 90, expected: '1.5 minutes' },
  { duration: 3599, expected: '60.0 minutes' },
  { duration: 3600, expected: '1.0 hours' },
  { duration: 86_399, expected: '24.0 hours' },
  { duration: 86_400, expected: '1.0 days' },
  { duration: 280_000, expected: '3.2 days' },
])('writes $duration seconds as $expected', ({ duration, expected }) => {
  expect(durationText(duration)).toBe(expected)
})
