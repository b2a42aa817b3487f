import { describe, expect, it } from 'vitest'
import { filesFrom, SETTINGS } from '../../test-data/sample.ts'
import { readRules } from '../files/read-rules.ts'

/** The problem of a rule with this condition: its place, message and hint. */
function problemOf(when: string): string | undefined {
  const classify = `version: 1\nrules:\n  - name: probe\n    set: { tech_debt: true }\n    when: ${when}\n`
  const { problems } = readRules(filesFrom({ classify }), SETTINGS)
  const [first] = problems.filter(({ severity }) => severity === 'error')
  return first && `${first.at?.line}:${first.at?.col} ${first.message} ${first.hint}`
}

describe('an operator fits the kind of its field', () => {
  it.each([
    '{ field: title, contains: 500 }',
    '{ field: source.native_priority, equals: 1 }',
    '{ field: source.created_at, older-than: 3d }',
    '{ field: source.created_at, matches: "^2026-03" }',
    '{ field: source.created_at, equals: "2026-03-26T10:56:07Z" }',
    '{ field: source.satisfaction.nps.score, at-least: 9 }',
    '{ field: source.reopens, equals: 0 }',
    '{ field: comments.count, at-least: 1 }',
    '{ field: comments.last_by, equals: Customer }',
    '{ field: source.withheld, equals: true }',
    '{ field: customer.tier, in: ["1", gold] }',
    '{ text: [comments], words: 3 }',
    '{ section: Timeline, exists: true }',
  ])('%s', (when) => {
    expect(problemOf(when)).toBeUndefined()
  })

  it.each([
    {
      when: '{ field: title, older-than: 3d }',
      says: '5:39 `title` is a text, so `older-than` cannot test it. Use one of: `equals`, `in`, `contains`, `matches`, `exists`, `has`, `words`.',
    },
    {
      when: '{ text: [comments], at-least: 3 }',
      says: '5:41 `comments` is a text, so `at-least` cannot test it. Use one of: `equals`, `in`, `contains`, `matches`, `exists`, `has`, `words`.',
    },
    {
      when: '{ field: customer.tier, at-least: 3 }',
      says: '5:45 `customer.tier` is one word, so `at-least` cannot test it. Use one of: `equals`, `in`, `contains`, `matches`, `exists`.',
    },
    {
      when: '{ field: source.tags, newer-than: 4h }',
      says: '5:45 `source.tags` is a list, so `newer-than` cannot test it. Use one of: `contains`, `matches`, `exists`.',
    },
    {
      when: '{ field: source.reopens, matches: "[3-9]" }',
      says: '5:45 `source.reopens` is a number, so `matches` cannot test it. Use one of: `equals`, `in`, `exists`, `at-least`.',
    },
    {
      when: '{ field: source.created_at, contains: 2026 }',
      says: '5:49 `source.created_at` is a date and time, so `contains` cannot test it. Use one of: `equals`, `in`, `matches`, `exists`, `older-than`, `newer-than`.',
    },
    {
      when: '{ field: source.withheld, has: version }',
      says: '5:42 `source.withheld` is true or false, so `has` cannot test it. Use one of: `equals`, `in`, `exists`.',
    },
  ])('not $when', ({ when, says }) => {
    expect(problemOf(when)).toBe(says)
  })
})

describe('a value fits the kind of its field', () => {
  it.each([
    {
      when: '{ field: customer.tier, equals: 3 }',
      says: '5:43 `customer.tier` cannot be `3`. It is a word. If this is one, write it in quotes: "3".',
    },
    {
      when: '{ field: customer.tier, in: [gold, true] }',
      says: '5:46 `customer.tier` cannot be `true`. It is a word. If this is one, write it in quotes: "true".',
    },
    {
      when: '{ field: source.reopens, equals: "3" }',
      says: '5:44 `source.reopens` cannot be `3`. It is a number. Write it in digits, without quotes.',
    },
    {
      when: '{ field: source.withheld, equals: yes }',
      says: '5:45 `source.withheld` cannot be `yes`. It is `true` or `false`, without quotes.',
    },
    {
      when: '{ field: source.solved_at, equals: yesterday }',
      says: '5:46 `source.solved_at` cannot be `yesterday`. It is a time such as "2026-03-26T10:56:07Z". `older-than` and `newer-than` compare it with now.',
    },
    {
      when: '{ field: source.priority, in: [high, urgnet] }',
      says: '5:48 `source.priority` cannot be `urgnet`. Did you mean `urgent`? Allowed: `urgent`, `high`, `normal`, `low`.',
    },
    {
      when: '{ field: triage.severity, equals: 3 }',
      says: '5:45 `triage.severity` cannot be `3`. Use one of: `critical`, `major`, `minor`.',
    },
    {
      when: '{ field: comments.last_by, equals: agent }',
      says: '5:46 `comments.last_by` cannot be `agent`. Use one of: `customer`, `support`.',
    },
    {
      when: '{ field: source.created_at, older-than: 3 days }',
      says: expect.stringMatching(/^5:51 .*30m, 4h or 3d/),
    },
    { when: '{ field: source.created_at, older-than: 0d }', says: expect.stringMatching(/^5:51 /) },
    { when: '{ field: source.reopens, at-least: many }', says: expect.stringMatching(/^5:46 /) },
  ])('not $when', ({ when, says }) => {
    expect(problemOf(when)).toEqual(says)
  })
})
