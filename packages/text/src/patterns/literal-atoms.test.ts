import { describe, expect, it } from 'vitest'
import { literalAtoms, literalStrings } from './literal-atoms.ts'

describe('literalAtoms', () => {
  it.each([
    { pattern: 'Crash', atoms: [['crash']] },
    { pattern: 'crash|white screen', atoms: [['crash', 'white screen']] },
    { pattern: '\\bsso\\b', atoms: [['sso']] },
    { pattern: 'log ?in now', atoms: [['login now', 'log in now']] },
    { pattern: 'stürzt .{0,40} ab\\b', atoms: [['rzt '], [' ab']] },
    { pattern: 'unauthori[sz]ed access', atoms: [['unauthori'], ['ed access']] },
    { pattern: 'take (minutes|hours)', atoms: [['take minutes', 'take hours']] },
    { pattern: '\\d+ (minutes|seconds)', atoms: [[' minutes', ' seconds']] },
    { pattern: 'one .* two .* three .* four', atoms: [[' three '], [' two '], [' four']] },
    { pattern: '(one .* two|three) left', atoms: [['one ', 'three'], [' two', 'three'], [' left']] },
    { pattern: '(?i:ab)+c', atoms: [['ab']] },
    { pattern: 'a\\.b\\*', atoms: [['a.b*']] },
    { pattern: 'ab+c', atoms: [['ab']] },
  ])('$pattern needs one of each of $atoms', ({ pattern, atoms }) => {
    expect(literalAtoms(pattern).toSorted()).toEqual(atoms.toSorted())
  })

  it('makes no more than 16 strings of choices that follow each other', () => {
    const atoms = literalAtoms('(a|b|c|d) (e|f|g|h) (i|j|k|l)')
    expect(atoms.map((list) => list.length)).toEqual([16])
  })

  it.each([
    { pattern: '(aa|bb|cc|dd)(ee|ff|gg|hh)', lengths: [16] },
    { pattern: '(aaa|bbb|ccc|ddd)(eee|fff|ggg|hhh|iii)', lengths: [4, 5] },
    { pattern: `(${Array.from({ length: 16 }, (_, index) => `x${index}y`).join('|')})zzz`, lengths: [16] },
    { pattern: `(${Array.from({ length: 17 }, (_, index) => `x${index}y`).join('|')})zzz`, lengths: [1, 17] },
  ])('joins choices up to 16 strings: $pattern', ({ pattern, lengths }) => {
    expect(literalAtoms(pattern).map((list) => list.length)).toEqual(lengths)
  })

  it.each([
    {
      name: 'the three longest lists',
      pattern: 'aaaa.*bbbbb.*ccc.*ddddddd',
      atoms: [['ddddddd'], ['bbbbb'], ['aaaa']],
    },
    { name: 'no second list of fewer than three letters', pattern: 'abcd.*ef', atoms: [['abcd']] },
    { name: 'a second list of three letters', pattern: 'abcd.*efg', atoms: [['abcd'], ['efg']] },
    { name: 'a first list of one letter', pattern: 'a.*b', atoms: [['a']] },
    {
      name: 'of equally long lists the one with fewer strings',
      pattern: '(abc|def).*ghi',
      atoms: [['ghi'], ['abc', 'def']],
    },
    { name: 'a part that occurs at least once', pattern: '(abc){1,3}', atoms: [['abc']] },
    { name: 'no part that may be missing', pattern: 'abc(def){0}', atoms: [['abc']] },
  ])('gives $name', ({ pattern, atoms }) => {
    expect(literalAtoms(pattern)).toEqual(atoms)
  })

  it.each([
    '',
    'a?',
    'a*',
    'a{0,2}',
    '(ab)?',
    'a|',
    '(a|)',
    'a|\\d',
    '[ab]',
    'ü',
    'a{01}',
    '\\Qa\\E',
    '\\x61b',
  ])('is sure of nothing in %j', (pattern) => {
    expect(literalAtoms(pattern)).toEqual([])
  })
})

describe('literalStrings', () => {
  it.each([
    { pattern: 'Crash', strings: ['crash'] },
    { pattern: 'crash|White screen', strings: ['crash', 'white screen'] },
    { pattern: 'log ?in', strings: ['login', 'log in'] },
    {
      pattern: 'take (an|two) hours?',
      strings: ['take an hour', 'take an hours', 'take two hour', 'take two hours'],
    },
    { pattern: 'a\\.b', strings: ['a.b'] },
  ])('$pattern matches $strings and nothing else', ({ pattern, strings }) => {
    expect(literalStrings(pattern)).toEqual(strings)
  })

  it.each(['', 'a?', 'a|', 'a+', 'a.b', '\\ba', '^a', 'ü', 'a|[bc]', '(?i)a', '(?-i:a)', 'a{2}', '\\Qa\\E'])(
    '%j matches more, or is not understood',
    (pattern) => {
      expect(literalStrings(pattern)).toBeNull()
    },
  )
})
