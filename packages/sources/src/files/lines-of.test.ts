import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { anyCharacter } from '@triagebook/testkit'
import fc from 'fast-check'
import { afterAll, expect, it } from 'vitest'
import { linesOf } from './lines-of.ts'

const folder = mkdtempSync(path.join(tmpdir(), 'lines-'))
afterAll(() => rmSync(folder, { recursive: true }))

const put = (content: string): string => {
  const file = path.join(folder, 'lines')
  writeFileSync(file, content)
  return file
}

it.each([
  { name: 'nothing', text: '', lines: [] },
  { name: 'a line without a line break', text: 'a', lines: ['1 a'] },
  { name: 'a line with one', text: 'a\n', lines: ['1 a ended'] },
  { name: 'an empty line', text: '\n\nb', lines: ['1  ended', '2  ended', '3 b'] },
  { name: 'a line break of Windows', text: 'a\r\nb', lines: ['1 a\r ended', '2 b'] },
])('gives the lines of $name', ({ text, lines }) => {
  const given = [...linesOf(put(text), Number.POSITIVE_INFINITY, 100)]
  expect(
    given.map(({ bytes, number, isEnded }) => `${number} ${Buffer.from(bytes)}${isEnded ? ' ended' : ''}`),
  ).toEqual(lines)
})

it('reads no further than the given size', () => {
  const lines = [...linesOf(put('one\ntwo\nthree\n'), 6, 100)]
  expect(lines.map(({ bytes, isEnded }) => `${Buffer.from(bytes)} ${isEnded}`)).toEqual([
    'one true',
    'tw false',
  ])
})

it.each([
  { name: 'as long as allowed, ended', text: 'a\n12345\nb\n', cut: [false, false, false] },
  { name: 'as long as allowed, not ended', text: 'a\n12345', cut: [false, false] },
  { name: 'one byte longer, ended', text: 'a\n123456\nb\n', cut: [false, true] },
  { name: 'one byte longer, not ended', text: 'a\n123456', cut: [false, true] },
])('cuts a line only beyond the limit: $name', ({ text, cut }) => {
  expect([...linesOf(put(text), Number.POSITIVE_INFINITY, 5)].map(({ isCut }) => isCut)).toEqual(cut)
})

it('gives every line of any file, across the borders of what is read at once', () => {
  const line = fc.string({ unit: anyCharacter, maxLength: 20 }).map((text) => text.replaceAll('\n', ''))
  fc.assert(
    fc.property(fc.array(line, { minLength: 1 }), fc.nat(3), (lines, far) => {
      const long = [...lines, 'x'.repeat(Math.max(0, far * 256 * 1024 - 7)), ...lines]
      const file = put(long.join('\n'))
      const read = [...linesOf(file, Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY)].map(({ bytes }) =>
        Buffer.from(bytes).toString(),
      )
      const expected = long.at(-1) === '' ? long.slice(0, -1) : long
      expect(read.length).toBe(expected.length)
      expect(read.findIndex((text, index) => text !== expected[index])).toBe(-1)
    }),
    { numRuns: 10 },
  )
})
