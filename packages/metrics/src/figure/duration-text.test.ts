import { expect, it } from 'vitest'
import { showDuration } from './show-duration.ts'

it.each([
  { duration: 0, expected: '0 seconds' },
  { duration: 59, expected: '59 seconds' },
  { duration: 90, expected: '1.5 minutes' },
  { duration: 3600, expected: '1.0 hours' },
  { duration: 280_000, expected: '3.2 days' },
])('shows $duration as $expected', ({ duration, expected }) => {
  expect(showDuration(duration)).toBe(expected)
})
