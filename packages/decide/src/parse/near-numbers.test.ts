import { expect, it } from 'vitest'
import { nearNumbers } from './near-numbers.ts'

it.each([
  { name: 'two digits swapped', near: '1539' },
  { name: 'the last two swapped', near: '1395' },
  { name: 'the first one wrong', near: '2359' },
  { name: 'the last one wrong', near: '1350' },
  { name: 'the first one too few', near: '359' },
  { name: 'the last one too few', near: '135' },
  { name: 'one too many at the beginning', near: '01359' },
  { name: 'one too many inside', near: '13559' },
  { name: 'one too many at the end', near: '13590' },
])('of 1359 has $near: $name', ({ near }) => {
  expect(nearNumbers('1359')).toContain(near)
})

it.each(['1359', '1369x', '9531', '1', '13', '135999'])('of 1359 has not %s', (other) => {
  expect(nearNumbers('1359')).not.toContain(other)
})

it('are each once, and none of nothing or of what no desk counts to', () => {
  expect(new Set(nearNumbers('11')).size).toBe(nearNumbers('11').length)
  expect(nearNumbers('1')).not.toContain('')
  expect(nearNumbers('')).toEqual([])
  expect(nearNumbers('1'.repeat(20))).not.toEqual([])
  expect(nearNumbers('1'.repeat(21))).toEqual([])
})
