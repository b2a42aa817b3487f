import { expect, it } from 'vitest'
import { showWorkingTime } from './show-working-time.ts'

it.each([
  { seconds: 1, text: '1 working minute' },
  { seconds: 119, text: '1 working minute' },
  { seconds: 120, text: '2 working minutes' },
  { seconds: 3599, text: '59 working minutes' },
  { seconds: 3600, text: '1 working hour' },
  { seconds: 2 * 3600 - 1, text: '1 working hour' },
  { seconds: 19 * 3600, text: '19 working hours' },
])('$seconds seconds are $text', ({ seconds, text }) => {
  expect(showWorkingTime(seconds)).toBe(text)
})
