import { expect, it } from 'vitest'
import { shorten } from './shorten.ts'

it.each([
  { name: 'leaves nothing as it is', text: '', shown: '' },
  { name: 'leaves a text that fits', text: 'abcd', shown: 'abcd' },
  { name: 'cuts a longer one and shows it', text: 'abcde', shown: 'abc…' },
  { name: 'counts what takes two units once', text: '👍👍👍👍', shown: '👍👍👍👍' },
  { name: 'splits nothing that takes two units', text: 'a👍👍👍👍', shown: 'a👍👍…' },
  { name: 'cuts where only the last of many is too much', text: '👍👍👍👍a', shown: '👍👍👍…' },
  { name: 'cuts a text as long as a file', text: '👍'.repeat(100_000), shown: '👍👍👍…' },
])('$name', ({ text, shown }) => {
  expect(shorten(text, 4)).toBe(shown)
})

it('has room for one character', () => {
  expect([shorten('a', 1), shorten('ab', 1)]).toEqual(['a', '…'])
})
