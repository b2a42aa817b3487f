import { expect, it } from 'vitest'
import { valueWords } from './value-words.ts'

it.each([
  { value: true, words: 'yes' },
  { value: false, words: 'no' },
  { value: 'minor', words: 'minor' },
  { value: undefined, words: 'none' },
])('$value is $words', ({ value, words }) => {
  expect(valueWords(value)).toBe(words)
})
