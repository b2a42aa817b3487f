import { describe, expect, it } from 'vitest'
import { listed, nearest, suggestion } from './suggest.ts'

const KNOWN = ['severity', 'source', 'support_owner', 'url']
const names = (count: number) => Array.from({ length: count }, (_, index) => `n${index + 1}`)

describe('nearest', () => {
  it.each([
    ['sevrity', 'severity'],
    ['Severity', 'severity'],
    ['support-owner', 'support_owner'],
    ['support owner', 'support_owner'],
    ['uri', 'url'],
    ['ulr', 'url'],
    ['colour', null],
    ['x', null],
    ['', null],
    [' ', null],
  ])('takes %s for %s', (written, meant) => expect(nearest(written, KNOWN)).toBe(meant))

  it.each([
    { written: 'ab', known: 'ax', why: 'one letter in a short word', meant: true },
    { written: 'ab', known: 'xy', why: 'two letters in a short word', meant: false },
    { written: 'abcde', known: 'abxye', why: 'two of five letters', meant: false },
    { written: 'abcdef', known: 'abxyef', why: 'two of six letters', meant: true },
    { written: 'abcdef', known: 'axyzef', why: 'three of six letters', meant: false },
    { written: 'abcdefghi', known: 'axyzefghi', why: 'three of nine letters', meant: true },
  ])('a word with a third of its letters wrong is near, one with more is not: $why', (given) => {
    expect(nearest(given.written, [given.known])).toBe(given.meant ? given.known : null)
  })

  it('is the nearest of several, and of equally near ones the first', () => {
    expect(nearest('abcdef', ['abcdxy', 'abcdex'])).toBe('abcdex')
    expect(nearest('abcdef', ['abcdey', 'abcdex'])).toBe('abcdey')
  })
})

describe('listed', () => {
  it.each([
    { count: 0, limit: 2, text: 'none' },
    { count: 1, limit: 2, text: '`n1`' },
    { count: 2, limit: 2, text: '`n1`, `n2`' },
    { count: 3, limit: 2, text: '`n1`, `n2` and 1 more' },
    { count: 5, limit: 2, text: '`n1`, `n2` and 3 more' },
  ])('shows $count names, where $limit may be shown, as $text', ({ count, limit, text }) => {
    expect(listed(names(count), limit)).toBe(text)
  })

  it('shows 25 names and not more, unless told otherwise', () => {
    expect(listed(names(25))).toMatch(/, `n25`$/)
    expect(listed(names(26))).toMatch(/, `n25` and 1 more$/)
  })
})

it.each([
  { written: 'ulr', text: 'Did you mean `url`? Allowed: `url`, `id`.' },
  { written: 'colour', text: 'Use one of: `url`, `id`.' },
])('a hint for $written is: $text', ({ written, text }) => {
  expect(suggestion(written, ['url', 'id'])).toBe(text)
})

it('a hint where there is no word to choose from says so', () => {
  expect(suggestion('url', [])).toBe('There is none to choose from.')
})
