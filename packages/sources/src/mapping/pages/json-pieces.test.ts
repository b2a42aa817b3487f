import type { Result } from '@triagebook/record/problem'
import { describe, expect, it } from 'vitest'
import type { RawPage } from '../../kit/source.ts'
import type { TextFile } from '../text/text-file.ts'
import { jsonPieces, linePieces } from './json-pieces.ts'

/** A file with this text, which has grown by so many bytes since. */
const file = (text: string, growth = 0): TextFile => ({
  path: 'a.json',
  size: text.length,
  encoding: 'utf-8',
  chunks: function* () {
    yield text
  },
  growth: () => growth,
})
const shown = (pages: Iterable<Result<RawPage>>) =>
  [...pages].map((page) => {
    const [first] = page.problems
    if (first !== undefined) return `${first.code} ${first.at?.line}:${first.at?.col}`
    return page.ok ? `${page.value.at.line}:${page.value.at.col} ${JSON.stringify(page.value.json)}` : ''
  })

describe('one object a line', () => {
  it.each([
    { name: 'nothing', text: '', expected: ['source/empty 1:1'] },
    { name: 'blank lines', text: '\n \n', expected: [] },
    { name: 'lines', text: '{"a":1}\n{"a":2}\n', expected: ['1:1 {"a":1}', '2:1 {"a":2}'] },
    { name: 'no line break at the end', text: '{"a":1}\n{"a":2}', expected: ['1:1 {"a":1}', '2:1 {"a":2}'] },
    { name: 'a blank line between', text: '{"a":1}\n\n{"a":2}', expected: ['1:1 {"a":1}', '3:1 {"a":2}'] },
    { name: 'a damaged line', text: '{"a":\n{"a":2}', expected: ['source/not-json 1:1', '2:1 {"a":2}'] },
    {
      name: 'a half line at the end',
      text: '{"a":1}\n{"a"',
      expected: ['1:1 {"a":1}', 'source/not-json 2:1'],
    },
  ])('$name', ({ text, expected }) => expect(shown(linePieces(file(text)))).toEqual(expected))

  it('leaves a half line to the next run while the file grows', () =>
    expect(shown(linePieces(file('{"a":1}\n{"a"', 5)))).toEqual(['1:1 {"a":1}']))

  it.each([
    {
      name: 'as long as may be held, ended',
      text: '{"a":12}\n{"a":1}',
      expected: ['1:1 {"a":12}', '2:1 {"a":1}'],
    },
    { name: 'as long as may be held, last', text: '{"a":12}', expected: ['1:1 {"a":12}'] },
    { name: 'one character longer, ended', text: '{"a":123}\n{"a":1}', expected: ['source/too-large 1:1'] },
    { name: 'one character longer, last', text: '{"a":123}', expected: ['source/too-large 1:1'] },
  ])('a line $name', ({ text, expected }) => expect(shown(linePieces(file(text), 8))).toEqual(expected))
})

describe('the entries of a list', () => {
  it.each([
    { name: 'nothing', text: ' ', pointer: '', expected: ['source/empty 1:1'] },
    { name: 'a list', text: '[{"a":1},\n{"a":2}]', pointer: '', expected: ['1:2 {"a":1}', '2:1 {"a":2}'] },
    { name: 'a list further down', text: '{"d":{"i":[1]}}', pointer: '/d/i', expected: ['1:12 1'] },
    {
      name: 'a damaged entry',
      text: '[1,{"a"},2]',
      pointer: '',
      expected: ['1:2 1', 'source/not-json 1:4', '1:10 2'],
    },
    {
      name: 'a missing entry',
      text: '[1,,2]',
      pointer: '',
      expected: ['1:2 1', 'source/not-json 1:4', '1:5 2'],
    },
    {
      name: 'a list that is cut off',
      text: '[1,\n2',
      pointer: '',
      expected: ['1:2 1', 'source/truncated 2:2'],
    },
    { name: 'text after the list', text: '[1]x', pointer: '', expected: ['1:2 1', 'source/not-json 1:4'] },
    { name: 'a web page', text: '<html>', pointer: '', expected: ['source/wrong-kind 1:1'] },
    { name: 'a table', text: 'Id,Title', pointer: '', expected: ['source/wrong-kind 1:1'] },
    { name: 'no list', text: '{"a":1}', pointer: '/b', expected: ['source/no-list 1:1'] },
  ])('$name', ({ text, pointer, expected }) =>
    expect(shown(jsonPieces(file(text), pointer))).toEqual(expected),
  )

  const messageOf = (text: string, pointer: string) => {
    const [only] = jsonPieces(file(text), pointer)
    return `${only?.problems[0]?.message} ${only?.problems[0]?.hint}`
  }
  it.each([
    { text: '{"tickets":[],"next_page":null}', pointer: '', says: 'import zendesk' },
    { text: '{"tickets":[]}', pointer: '', says: 'such as `rows: /tickets`' },
    { text: '{"count":1,"results":[]}', pointer: '/result', says: 'such as `rows: /results`' },
    { text: '{"a":1}', pointer: '/b', says: 'has no list at `/b`. Its keys are `a`.' },
    { text: '{"a":1}', pointer: '', says: 'has no list at its top.' },
    { text: '{}', pointer: '/b', says: 'has no list at `/b`. Use `rows`' },
  ])('are missing in $text at “$pointer”: $says', ({ text, pointer, says }) =>
    expect(messageOf(text, pointer)).toContain(says),
  )
})
