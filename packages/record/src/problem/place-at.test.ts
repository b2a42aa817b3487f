import { expect, it } from 'vitest'
import { placeAt } from './place-at.ts'

const TEXT = 'ab\n\nc\r\nd'

it.each([
  { what: 'the first character', offset: 0, line: 1, col: 1 },
  { what: 'a line break', offset: 2, line: 1, col: 3 },
  { what: 'an empty line', offset: 3, line: 2, col: 1 },
  { what: 'the line after it', offset: 4, line: 3, col: 1 },
  { what: 'a carriage return', offset: 5, line: 3, col: 2 },
  { what: 'the line after a line break of Windows', offset: 7, line: 4, col: 1 },
  { what: 'the end', offset: 8, line: 4, col: 2 },
])('$what is at $line:$col', ({ offset, line, col }) => {
  expect(placeAt('a.md', TEXT, offset)).toEqual({ path: 'a.md', line, col })
})

it('the second line of a text that begins with an empty one is line 2', () => {
  expect(placeAt('a.md', '\na', 1)).toMatchObject({ line: 2, col: 1 })
})

it('the end of a text with a last line break is on a line of its own', () => {
  expect(placeAt('a.md', 'a\n', 2)).toMatchObject({ line: 2, col: 1 })
})
