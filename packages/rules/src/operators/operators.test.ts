import type { Condition } from '@triagebook/record'
import { describe, expect, it } from 'vitest'
import { type Sample, testCondition } from '../../test-data/sample.ts'
import type { OperatorName } from './operator.ts'

interface Row {
  readonly name: string
  readonly when: Condition
  readonly on: Sample
  /** The reason, where it is worth reading. */
  readonly because?: string
}

interface Rows {
  readonly met: readonly [Row, ...Row[]]
  readonly unmet: readonly [Row, ...Row[]]
  /** The field is missing: only `exists: false` holds. */
  readonly missing: Row & { readonly met?: true }
}

const TAGGED: Sample = { source: { tags: ['Crash', 'vip'] } }
const FREE: Sample = { customer: { id: 'c', tier: 'free' } }

const CREATED = (created_at: string): Sample => ({ source: { created_at } })
const REOPENED = (reopens: number): Sample => ({ source: { reopens } })

/** The types require rows for each operator of the schema. */
const ROWS: Readonly<Record<OperatorName, Rows>> = {
  equals: {
    met: [
      {
        name: 'the same',
        when: { field: 'customer.tier', equals: 'free' },
        on: FREE,
        because: 'customer tier is free',
      },
      { name: 'another case', when: { field: 'title', equals: 'IT CRASHES' }, on: { title: 'it crashes' } },
      { name: 'composed letters', when: { field: 'title', equals: 'cafe\u0301' }, on: { title: 'CAFÉ' } },
      { name: 'decomposed letters', when: { field: 'title', equals: 'CAFÉ' }, on: { title: 'cafe\u0301' } },
      { name: 'a number', when: { field: 'source.reopens', equals: 2 }, on: { source: { reopens: 2 } } },
      { name: 'zero', when: { field: 'source.reopens', equals: 0 }, on: { source: { reopens: 0 } } },
      {
        name: 'false',
        when: { field: 'source.withheld', equals: false },
        on: { source: { withheld: false } },
      },
      {
        name: 'the second text',
        when: { text: ['title', 'body'], equals: 'x' },
        on: { body: 'x' },
        because: 'title or body is x',
      },
      {
        name: 'an empty value',
        when: { field: 'title', equals: '' },
        on: { title: '' },
        because: 'title is',
      },
      {
        name: 'a value inside a block',
        when: { field: 'source.satisfaction.csat.rating', equals: 'bad' },
        on: { source: { satisfaction: { csat: { rating: 'bad' } } } },
      },
      {
        name: 'unconfirmed, if nobody confirmed it',
        when: { field: 'triage.confirmed', equals: 'unconfirmed' },
        on: {},
      },
    ],
    unmet: [
      {
        name: 'a part of it',
        when: { field: 'title', equals: 'crash' },
        on: { title: 'it crashes' },
        because: 'title is not crash',
      },
      {
        name: 'a number that contains it',
        when: { field: 'source.reopens', equals: 1 },
        on: { source: { reopens: 11 } },
      },
    ],
    missing: { name: 'no tier', when: { field: 'customer.tier', equals: 'free' }, on: {} },
  },
  in: {
    met: [
      {
        name: 'one of them',
        when: { field: 'customer.tier', in: ['pro', 'free'] },
        on: FREE,
        because: 'customer tier is free',
      },
      { name: 'the only one', when: { field: 'customer.tier', in: ['free'] }, on: FREE },
      {
        name: 'another name for a type',
        when: { field: 'triage.type', in: ['enhancement'] },
        on: { triage: { type: 'feature-request' } },
      },
    ],
    unmet: [
      {
        name: 'none of them',
        when: { field: 'customer.tier', in: ['pro', 'gold'] },
        on: FREE,
        because: 'customer tier is not pro or gold',
      },
    ],
    missing: { name: 'no tier', when: { field: 'customer.tier', in: ['free'] }, on: {} },
  },
  contains: {
    met: [
      {
        name: 'a member of a list',
        when: { field: 'source.tags', contains: 'crash' },
        on: TAGGED,
        because: '"crash" in desk tags',
      },
      {
        name: 'a phrase',
        when: { text: ['title'], contains: 'white screen' },
        on: { title: 'A WHITE  screen!' },
        because: '"white screen" in title',
      },
      {
        name: 'a phrase in the second text',
        when: { text: ['title', 'body'], contains: 'crash' },
        on: { body: 'a crash' },
        because: '"crash" in title or body',
      },
      {
        name: 'a phrase in a field',
        when: { field: 'source.native_status', contains: 'waiting' },
        on: { source: { native_status: 'Waiting for customer' } },
      },
      { name: 'a number', when: { text: ['title'], contains: 500 }, on: { title: 'Error 500' } },
    ],
    unmet: [
      {
        name: 'a part of a word',
        when: { text: ['title'], contains: 'crash' },
        on: { title: 'it crashes' },
        because: 'no "crash" in title',
      },
      {
        name: 'a word of a member',
        when: { field: 'source.tags', contains: 'crash' },
        on: { source: { tags: ['crash report'] } },
      },
      { name: 'a part of a member', when: { field: 'source.tags', contains: 'cra' }, on: TAGGED },
      {
        name: 'words of two texts',
        when: { text: ['title', 'body'], contains: 'white screen' },
        on: { title: 'white', body: 'screen' },
      },
    ],
    missing: { name: 'no tags', when: { field: 'source.tags', contains: 'crash' }, on: {} },
  },
  matches: {
    met: [
      {
        name: 'another case',
        when: { text: ['title'], matches: 'segfault|stürzt ab' },
        on: { title: 'STÜRZT AB' },
        because: '"stürzt ab" in title',
      },
      {
        name: 'decomposed letters',
        when: { text: ['title'], matches: 'stürzt' },
        on: { title: 'stu\u0308rzt' },
      },
      {
        name: 'a member of a list',
        when: { field: 'source.tags', matches: '^cra' },
        on: TAGGED,
        because: 'desk tags matches /^cra/',
      },
      {
        name: 'an empty alternative',
        when: { text: ['title'], matches: 'x|' },
        on: { title: 'y' },
        because: '"" in title',
      },
      {
        name: 'the first alternative that matches, not the first in the text',
        when: { text: ['title'], matches: 'b|a' },
        on: { title: 'a b' },
        because: '"b" in title',
      },
    ],
    unmet: [
      {
        name: 'nothing',
        when: { text: ['title'], matches: 'crash$' },
        on: { title: 'it crashes' },
        because: 'nothing in title matches',
      },
      {
        name: 'across two texts',
        when: { text: ['title', 'body'], matches: 'a.b' },
        on: { title: 'a', body: 'b' },
      },
    ],
    missing: {
      name: 'no tier, whatever the pattern',
      when: { field: 'customer.tier', matches: '.*' },
      on: {},
    },
  },
  exists: {
    met: [
      {
        name: 'a tier',
        when: { field: 'customer.tier', exists: true },
        on: FREE,
        because: 'customer tier is there',
      },
      {
        name: 'a value that is false',
        when: { field: 'triage.tech_debt', exists: true },
        on: { triage: { tech_debt: false } },
      },
    ],
    unmet: [
      {
        name: 'a title that should be missing',
        when: { field: 'title', exists: false },
        on: {},
        because: 'title is there',
      },
      {
        name: 'a body of spaces',
        when: { text: ['body'], exists: true },
        on: { body: ' \n' },
        because: 'body is missing',
      },
      { name: 'an empty list', when: { field: 'source.tags', exists: true }, on: { source: { tags: [] } } },
    ],
    missing: {
      name: 'no tier',
      when: { field: 'customer.tier', exists: false },
      on: {},
      because: 'customer tier is missing',
      met: true,
    },
  },
  'older-than': {
    met: [
      {
        name: 'a second more than three days',
        when: { field: 'source.created_at', 'older-than': '3d' },
        on: CREATED('2026-03-24T08:59:59Z'),
        because: 'desk created at is more than 3 days ago',
      },
      {
        name: 'more than an hour',
        when: { field: 'source.created_at', 'older-than': '1h' },
        on: CREATED('2026-03-27T07:59:59Z'),
        because: 'desk created at is more than 1 hour ago',
      },
    ],
    unmet: [
      {
        name: 'exactly three days',
        when: { field: 'source.created_at', 'older-than': '3d' },
        on: CREATED('2026-03-24T09:00:00Z'),
        because: 'desk created at is not more than 3 days ago',
      },
      {
        name: 'a time that is still to come',
        when: { field: 'source.created_at', 'older-than': '1m' },
        on: CREATED('2026-03-28T09:00:00Z'),
      },
    ],
    missing: { name: 'no first reply', when: { field: 'source.first_reply_at', 'older-than': '1m' }, on: {} },
  },
  'newer-than': {
    met: [
      {
        name: 'a second less than four hours',
        when: { field: 'source.created_at', 'newer-than': '4h' },
        on: CREATED('2026-03-27T05:00:01Z'),
        because: 'desk created at is less than 4 hours ago',
      },
      {
        name: 'a time that is still to come',
        when: { field: 'source.created_at', 'newer-than': '1m' },
        on: CREATED('2026-03-28T09:00:00Z'),
      },
    ],
    unmet: [
      {
        name: 'exactly four hours',
        when: { field: 'source.created_at', 'newer-than': '4h' },
        on: CREATED('2026-03-27T05:00:00Z'),
        because: 'desk created at is not less than 4 hours ago',
      },
      {
        name: 'exactly 30 minutes',
        when: { field: 'source.created_at', 'newer-than': '30m' },
        on: CREATED('2026-03-27T08:30:00Z'),
      },
    ],
    missing: { name: 'no first reply', when: { field: 'source.first_reply_at', 'newer-than': '9d' }, on: {} },
  },
  'at-least': {
    met: [
      {
        name: 'just as many',
        when: { field: 'source.reopens', 'at-least': 3 },
        on: REOPENED(3),
        because: 'desk reopens is at least 3',
      },
      {
        name: 'more, by number and not by digit',
        when: { field: 'source.reopens', 'at-least': 9 },
        on: REOPENED(10),
      },
    ],
    unmet: [
      {
        name: 'one less',
        when: { field: 'source.reopens', 'at-least': 3 },
        on: REOPENED(2),
        because: 'desk reopens is less than 3',
      },
    ],
    missing: { name: 'no count', when: { field: 'source.reopens', 'at-least': 0 }, on: {} },
  },
  has: {
    met: [
      {
        name: 'two numbered steps',
        when: { section: 'Steps to reproduce', has: 'numbered-steps' },
        on: { body: '## Steps to reproduce\n\n1. Open it.\n2. Look.\n' },
        because: 'numbered steps in `Steps to reproduce`',
      },
      {
        name: 'steps in a quote',
        when: { text: ['body'], has: 'numbered-steps' },
        on: { body: '> 1) Open it.\n> 2) Look.\n' },
        because: 'numbered steps in body',
      },
      {
        name: 'numbered lines of plain text, as an import writes them',
        when: { text: ['body'], has: 'numbered-steps' },
        on: { body: 'So it goes:\n\n1\\. Open it.\\\n2\\. Look.\n' },
      },
      {
        name: 'numbered paragraphs',
        when: { text: ['body'], has: 'numbered-steps' },
        on: { body: '1\\) Open it.\n\n2\\) Look.\n' },
      },
      {
        name: 'fenced code',
        when: { text: ['body'], has: 'code-block' },
        on: { body: '```\nERROR at 7\n```\n' },
        because: 'a block of code or log lines in body',
      },
      {
        name: 'indented code',
        when: { text: ['body'], has: 'code-block' },
        on: { body: 'From the log:\n\n    ERROR at 7\n' },
      },
      {
        name: 'a version in a table',
        when: { text: ['body'], has: 'version' },
        on: { body: '| App | Acme 8.15.1 |\n| - | - |\n' },
        because: 'a version number in body',
      },
      {
        name: 'a version in code',
        when: { section: 'Logs and environment', has: 'version' },
        on: { body: '## Logs and environment\n\n```\nrelease 8.22.2\n```\n' },
      },
    ],
    unmet: [
      {
        name: 'one step',
        when: { text: ['body'], has: 'numbered-steps' },
        on: { body: '1. Open it.\n' },
        because: 'no numbered steps in body',
      },
      {
        name: 'numbers without words',
        when: { text: ['body'], has: 'numbered-steps' },
        on: { body: '1. Open it.\n2.\n3. <!-- what then? -->\n' },
      },
      {
        name: 'one numbered line of plain text',
        when: { text: ['body'], has: 'numbered-steps' },
        on: { body: '1\\. Open it.\n\n3\\. Look.\n' },
      },
      {
        name: 'numbers inside a line',
        when: { text: ['body'], has: 'numbered-steps' },
        on: { body: 'See 1. and 2. of the list.\n' },
      },
      {
        name: 'a list of points',
        when: { text: ['body'], has: 'numbered-steps' },
        on: { body: '- Open it.\n- Look.\n' },
      },
      {
        name: 'steps in another section',
        when: { section: 'Steps to reproduce', has: 'numbered-steps' },
        on: { body: '## Steps to reproduce\n\nSee below.\n\n## Notes\n\n1. Open it.\n2. Look.\n' },
        because: 'no numbered steps in `Steps to reproduce`',
      },
      {
        name: 'numbers in code',
        when: { text: ['body'], has: 'numbered-steps' },
        on: { body: '```\n1. Open it.\n2. Look.\n```\n' },
      },
      {
        name: 'an empty block',
        when: { text: ['body'], has: 'code-block' },
        on: { body: '```\n \n```\n' },
        because: 'no block of code or log lines in body',
      },
      {
        name: 'code inside a sentence',
        when: { text: ['body'], has: 'code-block' },
        on: { body: 'It says `ERROR`.\n' },
      },
      {
        name: 'a version in an address',
        when: { text: ['body'], has: 'version' },
        on: { body: 'See https://acme.example/v8.15.1/a and [here](https://acme.example/v8.15.1).\n' },
        because: 'no version number in body',
      },
      {
        name: 'a version in a comment',
        when: { text: ['body'], has: 'version' },
        on: { body: '<!-- such as 8.15.1 -->\n' },
      },
    ],
    missing: {
      name: 'no such section',
      when: { section: 'Logs and environment', has: 'version' },
      on: { body: 'Acme 8.15.1\n' },
    },
  },
  words: {
    met: [
      {
        name: 'just as many',
        when: { section: 'Customer impact', words: 3 },
        on: { body: '## Customer impact\n\nNobody can — **pay**.\n' },
        because: 'at least 3 words in `Customer impact`',
      },
      {
        name: 'words of two blocks',
        when: { text: ['body'], words: 2 },
        on: { body: 'Nobody\n\n- pays\n' },
      },
      {
        name: 'a heading in another case',
        when: { section: 'Customer impact', words: 1 },
        on: { body: '## CUSTOMER IMPACT\n\nHigh\n' },
      },
      {
        name: 'the second section of that name',
        when: { section: 'Notes', words: 1 },
        on: { body: '## Notes\n\n## Notes\n\nHigh\n' },
      },
    ],
    unmet: [
      {
        name: 'one too few',
        when: { section: 'Customer impact', words: 4 },
        on: { body: '## Customer impact\n\nNobody can — **pay**.\n' },
        because: 'fewer than 4 words in `Customer impact`',
      },
      {
        name: 'words that nobody sees',
        when: { section: 'Customer impact', words: 1 },
        on: { body: '## Customer impact\n\n<!-- What does it cost? -->\n' },
      },
    ],
    missing: {
      name: 'an empty section',
      when: { section: 'Customer impact', words: 1 },
      on: { body: '## Customer impact\n\n## Notes\n\nHigh\n' },
    },
  },
}

const all = Object.entries(ROWS).flatMap(([operator, { met, unmet, missing }]) => [
  ...met.map((row) => ({ ...row, operator, met: true })),
  ...unmet.map((row) => ({ ...row, operator, met: false })),
  { met: false, ...missing, operator },
])

describe('an operator', () => {
  it.each(all.filter(({ met }) => met))('$operator holds for $name', ({ when, on, because }) => {
    expect(testCondition(when, on)).toEqual({ met: true, why: because ?? expect.any(String) })
  })

  it.each(all.filter(({ met }) => !met))('$operator does not hold for $name', ({ when, on, because }) => {
    expect(testCondition(when, on)).toEqual({ met: false, why: because ?? expect.any(String) })
  })
})
