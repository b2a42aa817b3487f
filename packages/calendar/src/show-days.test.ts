import { expect, it } from 'vitest'
import { showDays } from './show-days.ts'

it.each([
  { from: '2026-03-09', to: '2026-03-15', shown: '9 to 15 March 2026' },
  { from: '2026-03-30', to: '2026-04-05', shown: '30 March to 5 April 2026' },
  { from: '2026-12-28', to: '2027-01-03', shown: '28 December 2026 to 3 January 2027' },
  { from: '2026-03-15', to: '2026-04-15', shown: '15 March to 15 April 2026' },
  { from: '2026-03-09', to: '2027-03-09', shown: '9 March 2026 to 9 March 2027' },
  { from: '2026-03-09', to: '2026-03-09', shown: '9 March 2026' },
])('from $from to $to is shown as $shown', ({ from, to, shown }) => {
  expect(showDays(from, to)).toBe(shown)
})
