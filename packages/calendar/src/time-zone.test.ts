import { expect, it } from 'vitest'
import { isTimeZone } from './time-zone.ts'

it.each([
  { name: 'Europe/Berlin', expected: true },
  { name: 'UTC', expected: true },
  { name: 'America/Argentina/Buenos_Aires', expected: true },
  { name: 'Europe/Berlln', expected: false },
  { name: '+02:00', expected: false },
  { name: 'berlin', expected: false },
  { name: '', expected: false },
])('says $expected of “$name”', ({ name, expected }) => {
  expect(isTimeZone(name)).toBe(expected)
})
