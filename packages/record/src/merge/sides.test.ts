import { describe, expect, it } from 'vitest'
import { canonical } from './canonical.ts'
import { mergeSet } from './merge-set.ts'
import { greater, rightSide } from './sides.ts'

describe('the right side', () => {
  it.each([
    { name: 'nothing changed', base: 1, ours: 1, theirs: 1, right: 'ours' },
    { name: 'only we changed', base: 1, ours: 2, theirs: 1, right: 'ours' },
    { name: 'only they changed', base: 1, ours: 1, theirs: 2, right: 'theirs' },
    { name: 'both changed alike', base: 1, ours: 2, theirs: 2, right: 'ours' },
    { name: 'both changed otherwise', base: 1, ours: 2, theirs: 3, right: null },
    { name: 'only we deleted', base: 1, ours: undefined, theirs: 1, right: 'ours' },
    { name: 'only they deleted', base: 1, ours: 1, theirs: undefined, right: 'theirs' },
    { name: 'we deleted and they changed', base: 1, ours: undefined, theirs: 2, right: null },
    { name: 'only we added', base: undefined, ours: 1, theirs: undefined, right: 'ours' },
    { name: 'only they added', base: undefined, ours: undefined, theirs: 1, right: 'theirs' },
    { name: 'both added otherwise', base: undefined, ours: 1, theirs: 2, right: null },
    {
      name: 'blocks are equal in another order',
      base: 1,
      ours: { a: 1, b: 2 },
      theirs: { b: 2, a: 1 },
      right: 'ours',
    },
  ])('where $name is $right', ({ base, ours, theirs, right }) => {
    expect(rightSide({ base, ours, theirs })).toBe(right)
  })

  it.each([
    { ours: 'b', theirs: 'a', side: 'ours' },
    { ours: 'a', theirs: 'b', side: 'theirs' },
    { ours: 'a', theirs: 'a', side: 'ours' },
  ])('with the greater key, of $ours and $theirs, is $side', ({ ours, theirs, side }) => {
    expect(greater(ours, theirs)).toBe(side)
  })
})

describe('mergeSet', () => {
  const merged = (base: string | undefined, ours: string | undefined, theirs: string | undefined) => {
    const list = (items: string | undefined) => (items === undefined ? undefined : [...items])
    return mergeSet({ base: list(base), ours: list(ours), theirs: list(theirs) })?.join('')
  }

  it.each([
    { name: 'what both added', base: 'a', ours: 'ab', theirs: 'ac', set: 'abc' },
    { name: 'what both added alike', base: 'a', ours: 'ab', theirs: 'abc', set: 'abc' },
    { name: 'what both added, sorted', base: 'z', ours: 'zd', theirs: 'zbc', set: 'zbcd' },
    { name: 'not what either removed', base: 'abc', ours: 'ab', theirs: 'bc', set: 'b' },
    {
      name: 'what one added and the other removed nothing of',
      base: 'ab',
      ours: 'a',
      theirs: 'abc',
      set: 'ac',
    },
    { name: 'the old order of what both kept', base: 'cba', ours: 'abcd', theirs: 'bcae', set: 'cbade' },
    { name: 'nothing where both removed all', base: 'ab', ours: 'a', theirs: 'b', set: undefined },
    { name: 'both lists where there was none', base: undefined, ours: 'b', theirs: 'a', set: 'ab' },
    { name: 'an item of a list that the other deleted', base: 'a', ours: undefined, theirs: 'ab', set: 'b' },
    {
      name: 'the list of the only side that changed it, as it is',
      base: 'ab',
      ours: 'ab',
      theirs: 'ba',
      set: 'ba',
    },
  ])('has $name', ({ base, ours, theirs, set }) => {
    expect(merged(base, ours, theirs)).toBe(set)
    expect(merged(base, theirs, ours)).toBe(set)
  })
})

it.each([
  { name: 'nothing', value: undefined, path: [], line: '' },
  { name: 'a text', value: 'a b', path: [], line: 'a b' },
  {
    name: 'an event in the order of its keys',
    value: { by: 'kei', at: '1' },
    path: ['history'],
    line: '{ at: "1", by: kei }',
  },
  {
    name: 'a block in the order of its place',
    value: { b: 2, outcome: 'a', owner: 'b' },
    path: ['product'],
    line: '{ owner: b, outcome: a, b: 2 }',
  },
])('the line of $name is $line', ({ value, path, line }) => {
  expect(canonical(value, path)).toBe(line)
})
