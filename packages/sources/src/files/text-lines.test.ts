import { expect, it } from 'vitest'
import { textLines } from './text-lines.ts'

const linesOf = (chunks: readonly string[], longest = 100) =>
  [...textLines(chunks, longest)].map(
    ({ text, number, isEnded }) => `${number} ${text}${isEnded ? ' ended' : ''}`,
  )

it.each([
  { name: 'no text', chunks: [], lines: [] },
  { name: 'a line without a line break', chunks: ['a'], lines: ['1 a'] },
  { name: 'a line with one', chunks: ['a\n'], lines: ['1 a ended'] },
  { name: 'a line in several chunks', chunks: ['a', 'b', 'c\nd'], lines: ['1 abc ended', '2 d'] },
  { name: 'a line break at the border of two chunks', chunks: ['a', '\nb'], lines: ['1 a ended', '2 b'] },
  { name: 'empty lines', chunks: ['\n', '\n'], lines: ['1  ended', '2  ended'] },
])('gives the lines of $name', ({ chunks, lines }) => expect(linesOf(chunks)).toEqual(lines))

it('ends with a line that is longer than allowed, not with one as long', () => {
  expect(linesOf(['12345', '6\n', 'b'], 5)).toEqual(['1 123456 ended', '2 b'])
  expect(linesOf(['123456', '7\n', 'b'], 5)).toEqual(['1 123456'])
})
