import { describe, expect, it } from 'vitest'
import { compilePattern, LONGEST_TEXT } from './pattern.ts'

function pattern(source: string, options?: { readonly caseSensitive?: boolean }) {
  const compiled = compilePattern(source, options)
  if ('error' in compiled) throw new Error(compiled.error)
  return compiled
}

describe('compilePattern', () => {
  it('tests and finds, from left to right and without overlap', () => {
    expect(pattern('a+b?').test('xxaa')).toBe(true)
    expect(pattern('a+b?').test('xxbb')).toBe(false)
    expect(pattern('aa').find('aaaaa')).toEqual([
      { start: 0, end: 2 },
      { start: 2, end: 4 },
    ])
    expect(pattern('é|👍').find('👍é')).toEqual([
      { start: 0, end: 2 },
      { start: 2, end: 3 },
    ])
  })

  it('takes upper and lower case for one unless told otherwise', () => {
    expect(pattern('sso').test('The SSO page')).toBe(true)
    expect(pattern('sso', { caseSensitive: true }).test('The SSO page')).toBe(false)
  })

  it('remembers its source', () => {
    expect(pattern('a|b').source).toBe('a|b')
  })

  it.each([
    { source: '(a', says: 'a bracket ( is not closed.' },
    { source: 'a)', says: 'a bracket ) closes nothing; write \\) for the character itself.' },
    { source: '[a', says: 'a bracket [ is not closed, at “[a”; write \\[ for the character itself.' },
    { source: '*a', says: '“*” has nothing before it to repeat; write \\* for the character itself.' },
    { source: 'a**', says: '“**” repeats a repetition.' },
    {
      source: 'a{2,1}',
      says: 'the count “{2,1}” is not possible; counts go up to 1000, the smaller one first.',
    },
    { source: '[z-a]', says: '“z-a” is not a range or class of characters.' },
    { source: 'a\\', says: 'it ends in a lone backslash; write \\\\ for the character itself.' },
    { source: '\\q', says: '“\\q” cannot be read (invalid escape sequence).' },
  ])('tells the author what is wrong with $source', ({ source, says }) => {
    expect(compilePattern(source)).toEqual({ error: says })
  })

  it.each([
    {
      source: 'a(?=b)',
      says: '“(?=” looks ahead in the text, which patterns here cannot do.',
      unsupported: 'look-ahead',
    },
    {
      source: 'a(?!b)',
      says: '“(?!” looks ahead in the text, which patterns here cannot do.',
      unsupported: 'negative-look-ahead',
    },
    {
      source: '(?<=a)b',
      says: '“(?<=” looks back in the text, which patterns here cannot do.',
      unsupported: 'look-behind',
    },
    {
      source: '(?<!a)b',
      says: '“(?<!” looks back in the text, which patterns here cannot do.',
      unsupported: 'negative-look-behind',
    },
    {
      source: '(a)\\1',
      says: '“\\1” refers back to a group, which patterns here cannot do.',
      unsupported: 'back-reference',
    },
    {
      source: '(?<w>a)\\k<w>',
      says: '“\\k” refers back to a group, which patterns here cannot do.',
      unsupported: 'back-reference',
    },
    {
      source: '(?P<w>a)(?P=w)',
      says: '“(?P” refers back to a group, which patterns here cannot do.',
      unsupported: 'back-reference',
    },
    {
      source: '(?>a)',
      says: '“(?>” is a special group, which patterns here do not have.',
      unsupported: 'special-group',
    },
    {
      source: '(a)?(?(1)b)',
      says: '“(?(” is a special group, which patterns here do not have.',
      unsupported: 'special-group',
    },
    {
      source: 'a'.repeat(1001),
      says: 'it has 1001 characters, and a pattern may have at most 1000.',
      unsupported: 'too-long',
    },
  ])('tells what $source has that no pattern can have', ({ source, says, unsupported }) => {
    expect(compilePattern(source)).toEqual({ error: says, unsupported })
  })

  it('compiles a pattern of the greatest length', () => {
    expect(pattern('a'.repeat(1000)).test('a'.repeat(1000))).toBe(true)
  })

  it('reads no more of a text than its limit', () => {
    const text = `${' '.repeat(LONGEST_TEXT - 1)}ab`
    expect(pattern('a').test(text)).toBe(true)
    expect(pattern('b').test(text)).toBe(false)
    expect(pattern('b').find(text)).toEqual([])
  })

  it('never reads half of a character at its limit', () => {
    const text = `${' '.repeat(LONGEST_TEXT - 1)}👍`
    expect(pattern('[^ ]').find(text)).toEqual([])
    expect(pattern(' $').test(text)).toBe(true)
  })

  it('names look-around without half of the character behind it', () => {
    expect(compilePattern('(?=👍)')).toMatchObject({
      error: '“(?=” looks ahead in the text, which patterns here cannot do.',
    })
  })

  it('ends soon on a pattern that would hold up another engine', () => {
    expect(pattern('^(a+)+$').test(`${'a'.repeat(5000)}b`)).toBe(false)
  })
})
