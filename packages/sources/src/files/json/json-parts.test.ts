import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type JsonPart, type JsonPath, jsonParts, type Visit } from './json-parts.ts'

/** Enters the top and every value below it down to a depth; takes the rest. */
const downTo =
  (depth: number) =>
  (path: JsonPath, first: string): Visit =>
    path.length < depth && (first === '{' || first === '[') ? 'enter' : 'take'

const brief = (part: JsonPart) =>
  part.kind === 'value'
    ? `${part.line}:${part.col} ${part.path.map((key) => key ?? '-').join('/')} ${part.text}`
    : `${part.line}:${part.col} ${part.kind}`

const partsOf = (text: string, visit: (path: JsonPath, first: string) => Visit = downTo(1)) =>
  [...jsonParts([text], visit)].map(brief)

describe('the parts of a JSON text', () => {
  it.each([
    {
      name: 'the entries of a list',
      text: '[1, "a,]", {"b": [2]}]',
      parts: ['1:2 - 1', '1:5 - "a,]"', '1:12 - {"b": [2]}'],
    },
    { name: 'the members of an object', text: '{"a": 1,\n "b": [2]}', parts: ['1:7 a 1', '2:7 b [2]'] },
    { name: 'a key with escapes', text: '{"a\\"b\\u00e9": 1}', parts: ['1:16 a"bé 1'] },
    { name: 'a key that is written twice', text: '{"a": 1, "a": 2}', parts: ['1:7 a 1', '1:15 a 2'] },
    { name: 'an escape at the end of a string', text: '["a\\\\", 2]', parts: ['1:2 - "a\\\\"', '1:9 - 2'] },
    { name: 'nothing of an empty list', text: ' [ ] ', parts: [] },
    { name: 'nothing of an empty object', text: '{}', parts: [] },
    { name: 'nothing of a single word', text: 'true', parts: [] },
    { name: 'nothing of no text', text: ' \n', parts: [] },
  ])('are $name', ({ text, parts }) => expect(partsOf(text)).toEqual(parts))

  it('are those of deeper containers where they are entered', () => {
    expect(partsOf('{"a": [1, [2]], "b": 3, "c": {"d": 4}}', downTo(2))).toEqual([
      '1:8 a/- 1',
      '1:11 a/- [2]',
      '1:22 b 3',
      '1:36 c/d 4',
    ])
  })

  it('leave out what is skipped, whatever is in it', () => {
    const visit = ([key]: JsonPath): Visit => (key === undefined ? 'enter' : key === 'b' ? 'take' : 'skip')
    expect(partsOf('{"a": {"b": [1, "}"]}, "b": 2, "c": "b"}', visit)).toEqual(['1:29 b 2'])
  })

  it('are asked for with their path and first character', () => {
    const asked: string[] = []
    const visit = (path: JsonPath, first: string): Visit => {
      asked.push(`${path.map((key) => key ?? '-').join('/')} ${first}`)
      return downTo(2)(path, first)
    }
    partsOf('{"a": [-1, ,"x"], "b": null}', visit)
    expect(asked).toEqual([' {', 'a [', 'a/- -', 'a/- ', 'a/- "', 'b n'])
  })
})

describe('what is not JSON', () => {
  it.each([
    { name: 'nothing between two commas', text: '[1,,2]', parts: ['1:2 - 1', '1:4 - ', '1:5 - 2'] },
    { name: 'a comma before the end', text: '[1,]', parts: ['1:2 - 1', '1:4 - '] },
    { name: 'a comma at the start', text: '[,1]', parts: ['1:2 - ', '1:3 - 1'] },
    { name: 'a word after an entry', text: '[1 2, 3]', parts: ['1:2 - 1 2', '1:7 - 3'] },
  ])('is given as an entry that its reader refuses: $name', ({ text, parts }) =>
    expect(partsOf(text)).toEqual(parts),
  )

  it.each([
    { name: 'a list that a brace closes', text: '[1}', parts: ['1:2 - 1', '1:3 broken'] },
    { name: 'an object that a bracket closes', text: '{"a": 1]', parts: ['1:7 a 1', '1:8 broken'] },
    { name: 'a comma before the end of an object', text: '{"a": 1,}', parts: ['1:7 a 1', '1:9 broken'] },
    { name: 'a key without quotes', text: '{a: 1}', parts: ['1:2 broken'] },
    { name: 'a key without a colon', text: '{"a" 1}', parts: ['1:6 broken'] },
    { name: 'a key without a value', text: '{"a": }', parts: ['1:7 broken'] },
    { name: 'a colon in a list', text: '[:1]', parts: ['1:2 broken'] },
    { name: 'text after the end', text: '[1]\n[2]', parts: ['1:2 - 1', '2:1 broken'] },
  ])('ends the reading: $name', ({ text, parts }) => expect(partsOf(text)).toEqual(parts))

  it.each([
    { name: 'in an entry', text: '[1, {"a"', parts: ['1:2 - 1', '1:9 truncated'] },
    { name: 'in a string', text: '["a', parts: ['1:4 truncated'] },
    { name: 'after an entry', text: '[1,\n2', parts: ['1:2 - 1', '2:2 truncated'] },
    { name: 'in a key', text: '{"a', parts: ['1:4 truncated'] },
    { name: 'after a key', text: '{"a"', parts: ['1:5 truncated'] },
    { name: 'at once', text: '[', parts: ['1:2 truncated'] },
  ])('ends too early $name', ({ text, parts }) => expect(partsOf(text)).toEqual(parts))
})

describe('a long text', () => {
  it('gives the same parts wherever it is cut', () =>
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 4 }), fc.integer({ min: 1, max: 7 }), (value, size) => {
        const text = JSON.stringify({ before: 1, value: [value], 'k"\n': [value, 2] }, null, 1)
        const chunks = text.match(new RegExp(`[^]{1,${size}}`, 'g')) ?? []
        expect([...jsonParts(chunks, downTo(2))].map(brief)).toEqual(partsOf(text, downTo(2)))
        expect(
          [...jsonParts(chunks, downTo(1))].map((part) => part.kind === 'value' && JSON.parse(part.text)),
        ).toEqual(JSON.parse(JSON.stringify([1, [value], [value, 2]])))
      }),
    ))

  it.each([
    { name: 'of exactly the limit is taken', value: '"12345', kind: 'value' },
    { name: 'of one character more is not', value: '"123456', kind: 'too-large' },
  ])('with a value $name', ({ value, kind }) => {
    const visit = downTo(1)
    const [part] = jsonParts(['[1, ', value, '"]'], visit, 6).drop(1)
    expect(part).toMatchObject({ kind, line: 1, col: 5 })
  })

  it('may have a longer value where it is skipped', () => {
    const chunks = ['{"a": "', '1234567', '89', '", "b": 2}']
    const visit = ([key]: JsonPath): Visit => (key === undefined ? 'enter' : key === 'b' ? 'take' : 'skip')
    expect([...jsonParts(chunks, visit, 6)]).toMatchObject([{ kind: 'value', text: '2' }])
  })
})
