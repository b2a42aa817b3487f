import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { jsonElements } from './json-elements.ts'

const elementsOf = (text: string, pointer = '') =>
  [...jsonElements([text], pointer)].map((one) =>
    one.kind === 'element' ? [`${one.line}:${one.col}`, JSON.parse(one.text)] : [one.kind],
  )

describe('jsonElements', () => {
  it.each([
    {
      name: 'a list at the top',
      text: '[ {"a": 1},\n  2, "x]" ]',
      pointer: '',
      expected: [
        ['1:3', { a: 1 }],
        ['2:3', 2],
        ['2:6', 'x]'],
      ],
    },
    {
      name: 'a list further down',
      text: '{"a": [9], "data": {"a": [8], "items": [1, [2, 3]]}}',
      pointer: '/data/items',
      expected: [
        ['1:41', 1],
        ['1:44', [2, 3]],
      ],
    },
    {
      name: 'a list whose name is written strangely',
      text: '{"a\\/b\\"": [1]}',
      pointer: '/a~1b"',
      expected: [['1:13', 1]],
    },
    {
      name: 'the first of two lists of one name',
      text: '{"x": {"items": [1]}, "items": [2]}',
      pointer: '/items',
      expected: [['1:33', 2]],
    },
    { name: 'an empty list', text: '{"items": [ ]}', pointer: '/items', expected: [] },
    {
      name: 'the first list where its key is written twice',
      text: '{"items": [1], "items": [2]}',
      pointer: '/items',
      expected: [['1:12', 1]],
    },
    {
      name: 'a list after a value of the same name',
      text: '{"items": 7, "items": [2]}',
      pointer: '/items',
      expected: [['1:24', 2]],
    },
    {
      name: 'no list in an entry of another list',
      text: '[{"items": [1]}]',
      pointer: '/items',
      expected: [['no-list']],
    },
  ])('finds $name', ({ text, pointer, expected }) => expect(elementsOf(text, pointer)).toEqual(expected))

  it.each([
    { name: 'ends in an element', text: '[{"a": 1}, {"a": ', kinds: ['element', 'truncated'] },
    { name: 'ends in a text', text: '["abc', kinds: ['truncated'] },
    { name: 'ends after the list', text: '{"items": [1]', kinds: ['element', 'truncated'] },
    { name: 'has no list there', text: '{"tickets": []}', kinds: ['no-list'] },
    { name: 'is empty', text: ' ', kinds: ['no-list'] },
    { name: 'is not JSON', text: 'Id;Title', kinds: ['no-list'] },
    { name: 'has text after it', text: '{"items": [1]} x', kinds: ['element', 'broken'] },
  ])('says that the text $name', ({ text, kinds }) =>
    expect([...jsonElements([text], '/items')].map(({ kind }) => kind).at(-1)).toBe(kinds.at(-1)),
  )

  it('gives the elements of any list, wherever the text is cut', () =>
    fc.assert(
      fc.property(
        fc.array(fc.jsonValue(), { maxLength: 5 }),
        fc.integer({ min: 1, max: 7 }),
        (list, size) => {
          const text = JSON.stringify({ before: { items: [0] }, items: list, after: 1 }, null, 1)
          const chunks = text.match(new RegExp(`[^]{1,${size}}`, 'g')) ?? []
          const found = [...jsonElements(chunks, '/items')].map(
            (one) => one.kind === 'element' && JSON.parse(one.text),
          )
          expect(found).toEqual(JSON.parse(JSON.stringify(list)))
        },
      ),
      { numRuns: 100 },
    ))
})

describe('where there is no list', () => {
  const noList = (text: string, pointer: string) => {
    const [only] = jsonElements([text], pointer)
    return only?.kind === 'no-list' ? { begins: only.begins, keys: only.keys } : only?.kind
  }
  it.each([
    { text: '{"a": 1, "b": {"c": 2}}', pointer: '/items', expected: { begins: '{', keys: ['a', 'b'] } },
    { text: '{"a": {"items": 7}}', pointer: '/a/items', expected: { begins: '{', keys: ['a'] } },
    { text: '{"a": [1]}', pointer: '', expected: { begins: '{', keys: ['a'] } },
    { text: '[1]', pointer: '/items', expected: { begins: '[', keys: [] } },
    { text: '<html>', pointer: '', expected: { begins: '<', keys: [] } },
    { text: ' ', pointer: '', expected: { begins: '', keys: [] } },
  ])('the keys at the top are named: $text, $pointer', ({ text, pointer, expected }) =>
    expect(noList(text, pointer)).toEqual(expected),
  )

  it.each([
    { count: 25, named: 25 },
    { count: 26, named: 25 },
  ])('of $count keys $named are named', ({ count, named }) => {
    const text = JSON.stringify(
      Object.fromEntries(Array.from({ length: count }, (_, index) => [`k${index}`, 1])),
    )
    expect(noList(text, '/items')).toMatchObject({ keys: { length: named } })
  })
})
