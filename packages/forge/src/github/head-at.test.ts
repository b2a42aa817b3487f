import { expect, it } from 'vitest'
import { headAt } from './head-at.ts'

const at = (minute: number) => new Date(Date.UTC(2026, 3, 1, 8, minute))
const push = (after: string, minute: number) => ({ after, at: at(minute) })
const PUSHES = [push('c', 30), push('b', 20), push('a', 10)]

it.each([
  { name: 'between two pushes', moment: at(25), head: 'c', expected: 'b' },
  { name: 'after the last one', moment: at(31), head: 'c', expected: 'c' },
  { name: 'in the moment of a push', moment: at(20), head: 'c', expected: null },
  { name: 'before the first one that is known', moment: at(9), head: 'c', expected: null },
  { name: 'where the newest push is not listed yet', moment: at(25), head: 'd', expected: null },
])('the head $name is $expected', ({ moment, head, expected }) => {
  expect(headAt(PUSHES, head, moment)).toBe(expected)
})

it('is no commit while the branch is deleted, and unknown without pushes', () => {
  const pushes = [push('a', 30), push('0'.repeat(40), 20), push('a', 10)]
  expect(headAt(pushes, 'a', at(25))).toBeNull()
  expect(headAt([], 'a', at(25))).toBeNull()
})
