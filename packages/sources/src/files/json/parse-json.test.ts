import fc from 'fast-check'
import { expect, it } from 'vitest'
import { parseJsonBytes } from './parse-json.ts'

it('takes every beginning of a JSON object for a truncated one', () => {
  fc.assert(
    fc.property(fc.dictionary(fc.string(), fc.jsonValue(), { minKeys: 1 }), fc.nat(), (object, at) => {
      const text = JSON.stringify(object)
      const beginning = text.slice(0, 1 + (at % (text.length - 1))).toWellFormed()
      expect(parseJsonBytes(Buffer.from(beginning)).kind).toBe('truncated')
    }),
  )
})

it.each([
  { name: 'within a text', text: '{"a":"b' },
  { name: 'after a name', text: '{"a"' },
  { name: 'after a value', text: '{"a":1' },
  { name: 'after a comma', text: '[1,' },
  { name: 'within a word', text: '[tru' },
  { name: 'at once', text: '[' },
  { name: 'before white space', text: '{"a":[\n\n' },
])('knows JSON that ends $name', ({ text }) =>
  expect(parseJsonBytes(Buffer.from(text)).kind).toBe('truncated'),
)

it.each([
  { name: 'a word', text: 'hello', at: [1, 1] },
  { name: 'a word where a value should be', text: '[1,\nx]', at: [1, 1] },
  { name: 'two commas', text: '{"a":1,\n,}', at: [2, 1] },
  { name: 'a wrong bracket', text: '[1}', at: [1, 3] },
  { name: 'a tab within a text', text: '{"a":"\t"}', at: [1, 7] },
])('does not take $name for truncated', ({ text, at: [line, col] }) =>
  expect(parseJsonBytes(Buffer.from(text))).toEqual({ kind: 'not-json', line, col }),
)
