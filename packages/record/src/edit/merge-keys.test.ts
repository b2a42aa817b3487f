import { expect, it } from 'vitest'
import { mergeKeys } from './merge-keys.ts'

const ORDER = { a: {}, b: {}, c: {}, d: {} }

it.each([
  { name: 'nothing new', old: 'ba', next: 'ab', keys: 'ba' },
  { name: 'a new last key', old: 'ab', next: 'abd', keys: 'abd' },
  { name: 'a new first key', old: 'bc', next: 'abc', keys: 'abc' },
  { name: 'a new key between', old: 'ac', next: 'abc', keys: 'abc' },
  { name: 'a new key after its neighbour in another order', old: 'cab', next: 'abcd', keys: 'cdab' },
  { name: 'several new keys', old: 'd', next: 'abcd', keys: 'abcd' },
  { name: 'a key that goes', old: 'abc', next: 'ac', keys: 'ac' },
  { name: 'a key whose neighbour goes', old: 'abx', next: 'axc', keys: 'acx' },
  { name: 'unknown keys, old and new', old: 'xa', next: 'axy', keys: 'xya' },
  { name: 'all keys new', old: '', next: 'dx', keys: 'dx' },
])('gives $name as $keys', ({ old, next, keys }) => {
  const fields = Object.fromEntries([...next].map((key) => [key, 1]))
  expect(mergeKeys([...old], fields, ORDER).join('')).toBe(keys)
})

it('takes a field without a value for one that goes', () => {
  expect(mergeKeys(['a', 'b'], { a: undefined, b: 1 }, ORDER)).toEqual(['b'])
})
