import { expect, it } from 'vitest'
import { byTime } from './by-time.ts'

const EARLY = '2026-01-01T00:00:00Z'
const LATE = '2026-01-01T00:00:01Z'

it.each([
  { name: 'by time', a: { at: EARLY, id: '9' }, b: { at: LATE, id: '1' } },
  { name: 'of equal times by id', a: { at: EARLY, id: '1' }, b: { at: EARLY, id: '2' } },
  { name: 'by id as a number, not as text', a: { at: EARLY, id: '9' }, b: { at: EARLY, id: '10' } },
  {
    name: 'by id beyond what numbers hold',
    a: { at: EARLY, id: '9007199254740992' },
    b: { at: EARLY, id: '9007199254740993' },
  },
])('sorts $name', ({ a, b }) => {
  expect([b, a].sort(byTime)).toEqual([a, b])
  expect([a, b].sort(byTime)).toEqual([a, b])
})
