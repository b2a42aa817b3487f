import { describe, expect, it } from 'vitest'
import { readYaml } from './read-yaml.ts'

const problems = (lines: readonly string[]) => {
  const { problems } = readYaml('a.yml', lines.join('\n'), { start: 0 })
  return problems.map(({ code, at }) => `${code} ${at?.line}:${at?.col}`)
}

const LINES = [
  'title: Sign-in loads twice',
  'source:',
  '  platform: zendesk',
  '  native_id: "1"',
  '  status: open',
  '  tags:',
  '    - a',
  '    - b',
  '    - c',
  'customer:',
  '  id: cus-1',
  '  tier: gold',
  '  segment: retail',
  'history:',
  '  - { at: "2026-03-26", event: created }',
  '  - { at: "2026-03-27", event: changed }',
  '  - { at: "2026-03-28", event: changed }',
]

/** The text with so many spaces more, or fewer, before a line. */
const shifted = (index: number, by: number) =>
  LINES.map((line, place) => (place !== index ? line : by > 0 ? ' '.repeat(by) + line : line.slice(-by)))

describe('a line that is indented by one too many', () => {
  it.each(LINES.map((line, index) => ({ line, index })).slice(0, -1))(
    'is named: $line',
    ({ line, index }) => {
      // YAML reads a list item that is indented further as a part of the text above it.
      if (/^ {4}- [bc]$/.test(line)) expect(problems(shifted(index, 1))).toEqual([])
      else {
        const col = line.length - line.trimStart().length + 2
        expect(problems(shifted(index, 1))).toEqual([`yaml/indentation ${index + 1}:${col}`])
      }
    },
  )
})

describe('a line that is indented by one too few', () => {
  it.each(
    LINES.map((line, index) => ({ line, index })).filter(
      ({ line }) => line.startsWith(' ') && line !== '    - a',
    ),
  )('is named: $line', ({ line, index }) => {
    const col = line.length - line.trimStart().length
    expect(problems(shifted(index, -1))).toEqual([`yaml/indentation ${index + 1}:${col}`])
  })
})

it.each([1, 2, 3, 6])('is named where it is indented by %s too many', (by) => {
  expect(problems(shifted(4, by))).toEqual([`yaml/indentation 5:${3 + by}`])
})

it('is the one of two in a block that the reader stops at: either may be wrong', () => {
  expect(problems(['a:', '   b: 1', '  c: 2'])).toEqual(['yaml/indentation 3:3'])
})

it('is named with Windows line breaks too', () => {
  expect(problems(shifted(4, 1).map((line) => `${line}\r`))).toEqual(['yaml/indentation 5:4'])
})

it('is not blamed for another mistake', () => {
  expect(problems(['a:', '  b: Error: no connection', '  c: 1'])).toEqual(['yaml/unquoted-colon 2:6'])
  expect(problems(['a: "open', 'b: 1'])).toEqual(['yaml/unclosed 1:4'])
  expect(problems(['a: [1, 2', '  b: 1'])).toEqual(['yaml/unclosed 1:4'])
})

it('is not searched for in a long text', () => {
  const long = ['# '.padEnd(64 * 1024, 'x'), ...shifted(4, 1)]
  expect(problems(long)).not.toContain('yaml/indentation 6:4')
})
