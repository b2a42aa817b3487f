import { expect, it } from 'vitest'
import { cellText, shownCell, suggestWord } from './cell-text.ts'

const NULLS = new Set(['', '?'])

it.each([
  { value: 'a', expected: 'a' },
  { value: ' a b ', expected: 'a b' },
  { value: '', expected: null },
  { value: ' ? ', expected: null },
  { value: '??', expected: '??' },
  { value: null, expected: null },
  { value: undefined, expected: null },
  { value: 0, expected: '0' },
  { value: false, expected: 'false' },
  { value: [], expected: undefined },
  { value: {}, expected: undefined },
])('the text of the cell $value is $expected', ({ value, expected }) =>
  expect(cellText(value, NULLS)).toBe(expected),
)

it.each([
  { name: 'one word', text: 'open', shown: '“open”' },
  { name: 'four words', text: 'in the second queue', shown: '“in the second queue”' },
  { name: 'five words', text: 'in the second queue now', shown: 'a text of several words' },
  { name: 'words on several lines', text: 'a\nb', shown: '“a b”' },
  { name: '40 characters', text: 'a'.repeat(40), shown: `“${'a'.repeat(40)}”` },
  { name: '41 characters', text: 'a'.repeat(41), shown: `“${'a'.repeat(40)}…”` },
  { name: 'an e-mail address', text: 'jo@customer.example', shown: 'an e-mail address' },
])('a message shows $name as $shown', ({ text, shown }) => expect(shownCell(text)).toBe(shown))

it.each([
  { written: 'opne', known: ['open', 'done'], hint: 'Did you mean `open`?' },
  { written: 'xyz', known: ['open', 'done'], hint: 'It has `open`, `done`.' },
])('suggests for $written: $hint', ({ written, known, hint }) =>
  expect(suggestWord(written, known)).toBe(hint),
)
