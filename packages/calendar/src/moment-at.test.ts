import { expect, it } from 'vitest'
import { momentAt } from './moment-at.ts'

it.each([
  { name: 'in winter', day: '2026-03-26', time: '09:00', at: '2026-03-26T08:00:00.000Z' },
  { name: 'in summer', day: '2026-03-30', time: '09:00', at: '2026-03-30T07:00:00.000Z' },
  { name: 'shown twice', day: '2026-10-25', time: '02:30', at: '2026-10-25T00:30:00.000Z' },
  { name: 'never shown', day: '2026-03-29', time: '02:30', at: '2026-03-29T01:30:00.000Z' },
])('$day $time in Berlin, $name, is $at', ({ day, time, at }) => {
  expect(momentAt(day, time, 'Europe/Berlin').toISOString()).toBe(at)
})
