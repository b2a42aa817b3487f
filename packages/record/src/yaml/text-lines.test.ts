import { expect, it } from 'vitest'
import { eolOf, lineEnd, lineStart } from './text-lines.ts'

it.each([
  ['a\nb\r\n', '\n'],
  ['a\r\nb\n', '\r\n'],
  ['a', '\n'],
  ['a\rb', '\n'],
])('the line break of %j is %j', (text, eol) => {
  expect(eolOf(text)).toBe(eol)
})

it.each([
  { what: 'the first line', offset: 1, start: 0, end: 3 },
  { what: 'the start of the first line', offset: 0, start: 0, end: 3 },
  { what: 'a line break', offset: 2, start: 0, end: 3 },
  { what: 'the start of a line, which ends the one before', offset: 3, start: 3, end: 3 },
  { what: 'an empty line', offset: 4, start: 4, end: 4 },
  { what: 'the last line without a line break', offset: 5, start: 4, end: 6 },
  { what: 'the end', offset: 6, start: 4, end: 6 },
])('the line of $what is from $start to $end', ({ offset, start, end }) => {
  expect([lineStart('ab\n\ncd', offset), lineEnd('ab\n\ncd', offset)]).toEqual([start, end])
})
