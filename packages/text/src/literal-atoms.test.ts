import { describe, expect, it } from 'vitest'
import { literalAtoms } from './literal-atoms.ts'

describe('literalAtoms', () => {
  it.each([
    { pattern: 'Crash', atoms: ['crash'] },
    { pattern: 'crash|white screen', atoms: ['crash', 'white screen'] },
    { pattern: '\\bsso\\b', atoms: ['sso'] },
    { pattern: 'log ?in now', atoms: ['in now'] },
    { pattern: 'stürzt .{0,40} ab\\b', atoms: ['rzt '] },
    { pattern: 'unauthori[sz]ed access', atoms: ['unauthori'] },
    { pattern: 'take (minutes|hours)', atoms: ['take '] },
    { pattern: '\\d+ (minutes|seconds)', atoms: ['minutes', 'seconds'] },
    { pattern: '(?i:ab)+c', atoms: ['ab'] },
    { pattern: 'a\\.b\\*', atoms: ['a.b*'] },
    { pattern: 'ab+c', atoms: ['ab'] },
  ])('$pattern needs one of $atoms', ({ pattern, atoms }) => {
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
