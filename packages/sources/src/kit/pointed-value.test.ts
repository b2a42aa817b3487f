import { expect, it } from 'vitest'
import { hasStar, pointedValue } from './pointed-value.ts'

const JSON_VALUE = {
  id: 7,
  labels: [{ name: 'a' }, { name: null }, {}, { name: 'b' }],
  parts: [{ tags: ['x', 'y'] }, { tags: [] }, { tags: ['z'] }],
  words: ['u', 'v'],
  '*': 'star',
}

it.each([
  { pointer: '/id', value: 7 },
  { pointer: '/labels/1/name', value: null },
  { pointer: '/labels/*/name', value: ['a', 'b'] },
  { pointer: '/parts/*/tags/*', value: ['x', 'y', 'z'] },
  { pointer: '/parts/*/tags', value: ['x', 'y', 'z'] },
  { pointer: '/words/*', value: ['u', 'v'] },
  { pointer: '/id/*', value: undefined },
  { pointer: '/gone/*/name', value: undefined },
])('$pointer leads to $value', ({ pointer, value }) =>
  expect(pointedValue(pointer, JSON_VALUE)).toEqual(value),
)

it.each([
  { pointer: '/labels/*/name', is: true },
  { pointer: '/words/*', is: true },
  { pointer: '/a*b', is: false },
  { pointer: '/a/*b', is: false },
])('$pointer has a value of every entry: $is', ({ pointer, is }) => expect(hasStar(pointer)).toBe(is))
