import type { Condition } from '@triagebook/record'
import { describe, expect, it } from 'vitest'
import { filesFrom, SETTINGS, testCondition } from '../../test-data/sample.ts'
import { readRules } from '../files/read-rules.ts'

/** Message and hint of the problem of a rule with this pattern. */
function problemOf(pattern: string): string | undefined {
  const classify = `version: 1\nrules:\n  - { name: probe, set: { tech_debt: true }, when: { text: [body], matches: ${JSON.stringify(pattern)} } }\n`
  const { problems } = readRules(filesFrom({ classify }), SETTINGS)
  const [first] = problems.filter(({ severity }) => severity === 'error')
  return first && `${first.message} ${first.hint}`
}

const A = 'a'.repeat(50_000)
const NESTED = `${'('.repeat(300)}a${')+'.repeat(300)}$`

// A backtracking engine takes 2^n or n^k steps for these texts, longer than anybody waits.
describe('a pattern that would hold up a backtracking engine gives its answer', () => {
  it.each([
    { pattern: '(a+)+$', text: `${A}b`, met: false },
    { pattern: '^(a+)+$', text: `${A}b`, met: false },
    { pattern: '^(a*)*$', text: `${A}b`, met: false },
    { pattern: '^(a|a)*$', text: `${A}b`, met: false },
    { pattern: '^(a|aa)+$', text: `${A}b`, met: false },
    { pattern: '^(a?a?)*$', text: `${A}b`, met: false },
    { pattern: '^([a-z]+)*$', text: `${A}1`, met: false },
    { pattern: '^(([a-z])+.)+[A-Z]([a-z])+$', text: `${A}1`, met: false },
    { pattern: '^(.*a){11}$', text: `${A}b`, met: false },
    { pattern: '^(\\w+\\s?)*$', text: `${'word '.repeat(10_000)}!`, met: false },
    { pattern: '^(\\d+)*\\.$', text: '1'.repeat(50_000), met: false },
    { pattern: '(x+x+)+y', text: 'x'.repeat(50_000), met: false },
    { pattern: '(.*)*b', text: A, met: false },
    { pattern: '(.+)+b', text: A, met: false },
    { pattern: '.*.*=.*;', text: '='.repeat(50_000), met: false },
    { pattern: '.*a.*a.*a.*a.*b', text: A, met: false },
    { pattern: '^\\s+|\\s+$', text: `x${' '.repeat(50_000)}x`, met: false },
    { pattern: '(a?){30}a{30}b', text: A, met: false },
    { pattern: '(a{0,30}){0,30}b', text: A, met: false },
    { pattern: '(?:(?:a*)*)*b', text: A, met: false },
    { pattern: '^(?:a+|[^b])*b$', text: A, met: false },
    { pattern: '<a(\\s+\\w+=".*")*>', text: `<a ${'b="" '.repeat(10_000)}`, met: false },
    { pattern: '^([\\w.-]+)+@([\\w-]+\\.)+[a-z]{2,}$', text: `${A}@${'a.'.repeat(10_000)}`, met: false },
    { pattern: '^(?:[01]?\\d\\d?\\.){3}\\d+$', text: '1'.repeat(50_000), met: false },
    { pattern: '(a|b|ab)*c', text: 'ab'.repeat(25_000), met: false },
    { pattern: '("[^"]*"|[^"])*x$', text: `${'"'.repeat(50_001)}`, met: false },
    { pattern: '(\\(*a*\\)*)*b', text: '(a)'.repeat(15_000), met: false },
    { pattern: NESTED, text: `${A}b`, met: false },
    { pattern: '(a+)+b', text: `${A}b`, met: true },
    { pattern: '^(\\w+\\s?)*!', text: `${'word '.repeat(10_000)}!`, met: true },
  ])('$pattern', ({ pattern, text, met }) => {
    expect(problemOf(pattern)).toBeUndefined()
    expect(testCondition({ text: ['body'], matches: pattern }, { body: text }).met).toBe(met)
  })
})

const ALL = 'Write two conditions in a group `all`: one for each thing that has to be there.'
const NOT = 'Leave it out of the pattern, and write what must not be there as a condition in a group `not`.'
const WORDS = 'Write the words that you look for: `very very|so so` instead of `(\\w+) \\1`.'
const GROUP = 'Write an ordinary group `( )`, or two conditions in a group `any`.'

describe('a pattern that this engine does not have says what to write instead', () => {
  it.each([
    {
      pattern: 'crash(?=.*editor)',
      says: `“(?=” looks ahead in the text, which patterns here cannot do. ${ALL}`,
    },
    {
      pattern: 'crash(?!.*test)',
      says: `“(?!” looks ahead in the text, which patterns here cannot do. ${NOT}`,
    },
    {
      pattern: '(?<=error )\\d+',
      says: '“(?<=” looks back in the text, which patterns here cannot do. Make it a part of the pattern: `error \\d+` instead of `(?<=error )\\d+`.',
    },
    {
      pattern: '(?<!no )crash',
      says: `“(?<!” looks back in the text, which patterns here cannot do. ${NOT}`,
    },
    { pattern: '(\\w+) \\1', says: `“\\1” refers back to a group, which patterns here cannot do. ${WORDS}` },
    {
      pattern: '(?<w>\\w+) \\k<w>',
      says: `“\\k” refers back to a group, which patterns here cannot do. ${WORDS}`,
    },
    {
      pattern: '(?P<w>\\w+) (?P=w)',
      says: `“(?P” refers back to a group, which patterns here cannot do. ${WORDS}`,
    },
    { pattern: '(?>a+)b', says: `“(?>” is a special group, which patterns here do not have. ${GROUP}` },
    { pattern: '(a)?(?(1)b|c)', says: `“(?(” is a special group, which patterns here do not have. ${GROUP}` },
    { pattern: '(a|(?R))*', says: `“(?R” is a special group, which patterns here do not have. ${GROUP}` },
    {
      pattern: '(crash',
      says: 'a bracket ( is not closed. Correct the pattern. Patterns are RE2, which docs/conditions.md explains.',
    },
  ])('$pattern', ({ pattern, says }) => {
    expect(problemOf(pattern)).toBe(`This pattern is invalid: ${says}`)
  })
})

describe('a pattern that is too much work is refused before it runs', () => {
  it.each([
    {
      name: '1,001 characters',
      pattern: 'x'.repeat(1001),
      says: 'This pattern is too long: it has 1001 characters, and a pattern may have at most 1000. Write several conditions in a group `any`.',
    },
    {
      name: 'counts beside each other',
      pattern: '[ab]{1000}'.repeat(4),
      says: 'This pattern is too large: its counts make it 4002 steps long, and a pattern may have at most 3000. Write smaller counts. For words that are near each other, a count of 40 characters is enough.',
    },
    {
      name: 'counts of counts',
      pattern: '((a{100}){10}){2}',
      says: 'This pattern is invalid: the count “{2}” is not possible; counts go up to 1000, the smaller one first. Correct the pattern. Patterns are RE2, which docs/conditions.md explains.',
    },
  ])('$name', ({ pattern, says }) => {
    expect(problemOf(pattern)).toBe(says)
  })

  it('and one of 1,000 characters runs', () => {
    expect(problemOf('x'.repeat(1000))).toBeUndefined()
  })
})

const MEGABYTE = 1024 * 1024
const body = (text: string) => ({ body: text })

describe('a hostile text gives its answer too', () => {
  it.each<{ readonly name: string; readonly when: Condition; readonly text: string; readonly met: boolean }>([
    {
      name: 'a megabyte of one letter',
      when: { text: ['body'], matches: '(a+)+b' },
      text: 'a'.repeat(MEGABYTE),
      met: false,
    },
    {
      name: 'a megabyte in which a phrase nearly begins everywhere',
      when: { text: ['body'], contains: `${'a'.repeat(100)}b` },
      text: 'a'.repeat(MEGABYTE),
      met: false,
    },
    {
      name: 'a phrase that a megabyte ends with',
      when: { text: ['body'], contains: 'crash' },
      text: `${'x '.repeat(MEGABYTE / 2)}crash`,
      met: true,
    },
    {
      name: 'NULs between the letters are other words',
      when: { text: ['body'], contains: 'crash' },
      text: 'c\0r\0a\0s\0h',
      met: false,
    },
    {
      name: 'NULs around a word',
      when: { text: ['body'], matches: 'crash' },
      text: '\0crash\0',
      met: true,
    },
    {
      name: 'letters turned around by bidi controls are read in the order of the file',
      when: { text: ['body'], contains: 'crash' },
      text: '\u202ehsarc\u202c',
      met: false,
    },
    {
      name: 'bidi controls around a word',
      when: { text: ['body'], contains: 'crash' },
      text: '\u202ecrash\u202c',
      met: true,
    },
    {
      name: 'the long s and the Kelvin sign, as RE2 folds them',
      when: { text: ['body'], matches: 'task' },
      text: 'ta\u017f\u212a',
      met: true,
    },
    {
      name: 'half of a character',
      when: { text: ['body'], matches: '^.crash$' },
      text: '\ud83dcrash',
      met: true,
    },
    {
      name: 'a hundred thousand marks on one letter',
      when: { text: ['body'], contains: 'crash' },
      text: `e${'\u0301'.repeat(100_000)} crash`,
      met: true,
    },
    {
      name: 'comments in ten thousand lines',
      when: { text: ['comments'], matches: 'crash|(a+)+b' },
      text: `## Timeline\n\n${'- 2026-03-26T10:00:00Z: customer: aaaaaaaaaa\n'.repeat(10_000)}`,
      met: false,
    },
    {
      name: 'a line that nearly is a comment, half a megabyte long',
      when: { field: 'comments.count', 'at-least': 1 },
      text: `## Timeline\n\n- 2026-03-26T10:00:00Z: ${'customer '.repeat(60_000)}\n`,
      met: false,
    },
    {
      name: 'versions that never end',
      when: { text: ['body'], has: 'version' },
      text: '1.'.repeat(20_000),
      met: false,
    },
    {
      name: 'brackets that never close',
      when: { text: ['body'], has: 'numbered-steps' },
      text: `1. ${'['.repeat(20_000)}`,
      met: false,
    },
  ])('$name', ({ when, text, met }) => {
    expect(testCondition(when, body(text)).met).toBe(met)
  })
})
