import { expect, it } from 'vitest'
import { isSwapped } from './is-swapped.ts'

it.each([
  { name: 'tema', word: 'team', swapped: true },
  { name: 'etam', word: 'team', swapped: true },
  { name: 'etma', word: 'team', swapped: false },
  { name: 'etam', word: 'teem', swapped: false },
  { name: 'team', word: 'team', swapped: false },
  { name: 'tea', word: 'team', swapped: false },
  { name: 'ab', word: 'ba', swapped: true },
  { name: 'a', word: 'b', swapped: false },
  { name: '', word: '', swapped: false },
])('$name is $word with two neighbouring letters swapped: $swapped', ({ name, word, swapped }) => {
  expect(isSwapped(name, word)).toBe(swapped)
})
