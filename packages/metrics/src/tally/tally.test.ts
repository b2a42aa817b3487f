import { expect, it } from 'vitest'
import { add } from './counts.ts'
import { addDuration, countOf, durationsOf, emptyTally, mergeTally } from './tally.ts'

it('counts nothing of what was never added', () => {
  expect(countOf(emptyTally(), 'constructor')).toBe(0)
  expect(durationsOf(emptyTally(), 'constructor')).toEqual([])
})

it('keeps counts and durations apart, each by its kind', () => {
  const tally = emptyTally()
  add(tally.counts, 'open')
  addDuration(tally, 'open', 60)
  addDuration(tally, 'open', 0)
  addDuration(tally, 'resolved', 30)
  expect(countOf(tally, 'open')).toBe(1)
  expect(durationsOf(tally, 'open')).toEqual([60, 0])
  expect(durationsOf(tally, 'resolved')).toEqual([30])
})

it('adds up with another, which stays as it is, now and later', () => {
  const tally = emptyTally()
  addDuration(tally, 'open', 60)
  const other = emptyTally()
  add(other.counts, 'bug')
  addDuration(other, 'open', 10)
  addDuration(other, 'resolved', 20)
  mergeTally(tally, other)
  addDuration(tally, 'resolved', 30)
  expect(countOf(tally, 'bug')).toBe(1)
  expect(durationsOf(tally, 'open')).toEqual([60, 10])
  expect(durationsOf(other, 'open')).toEqual([10])
  expect(durationsOf(other, 'resolved')).toEqual([20])
})
