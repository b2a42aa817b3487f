import { expect, it } from 'vitest'
import { same } from './same.ts'

it.each<{ name: string; a: unknown; b: unknown; equal: boolean }>([
  { name: 'a text and the same', a: 'a', b: 'a', equal: true },
  { name: 'a text and a number', a: '1', b: 1, equal: false },
  { name: 'nothing and nothing', a: undefined, b: undefined, equal: true },
  { name: 'nothing and null', a: undefined, b: null, equal: false },
  { name: 'blocks in another order', a: { a: 1, b: 2 }, b: { b: 2, a: 1 }, equal: true },
  { name: 'a block with an undefined field', a: { a: 1, b: undefined }, b: { a: 1 }, equal: true },
  { name: 'a block with a field more', a: { a: 1 }, b: { a: 1, b: 2 }, equal: false },
  { name: 'a block with a field less', a: { a: 1, b: 2 }, b: { a: 1 }, equal: false },
  { name: 'blocks in blocks', a: { a: { b: [1] } }, b: { a: { b: [1] } }, equal: true },
  { name: 'blocks that differ deep inside', a: { a: { b: [1] } }, b: { a: { b: [2] } }, equal: false },
  { name: 'lists', a: [1, { a: 2 }], b: [1, { a: 2 }], equal: true },
  { name: 'lists in another order', a: [1, 2], b: [2, 1], equal: false },
  { name: 'a list and its beginning', a: [1, 2], b: [1], equal: false },
  { name: 'a list and a longer one', a: [1], b: [1, 2], equal: false },
  { name: 'a list with an undefined item', a: [undefined], b: [], equal: false },
  { name: 'an empty list and an empty block', a: [], b: {}, equal: false },
  { name: 'a list and a block like it', a: ['x'], b: { 0: 'x' }, equal: false },
  { name: 'null and an empty block', a: null, b: {}, equal: false },
])('$name are equal: $equal', ({ a, b, equal }) => {
  expect(same(a, b)).toBe(equal)
  expect(same(b, a)).toBe(equal)
})
