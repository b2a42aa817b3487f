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
