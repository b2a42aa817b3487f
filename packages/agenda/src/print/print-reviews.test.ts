import { printMarkdown } from '@triagebook/text/markdown'
import { describe, expect, it } from 'vitest'
import type { OpenReview, ReviewTicket } from '../model/agenda.ts'
import { reviewNodes } from './print-reviews.ts'

const HOUR = 3600
const OPEN: OpenReview = {
  title: 'Export stops',
  why: ['severity is critical, says rule crash-words'],
  fields: ['severity'],
  since: '2026-03-23',
  wait: null,
  asked: ['lena'],
}
const review = (open: Partial<OpenReview> = {}): ReviewTicket => ({
  ticket: { id: 'a', page: null, url: null },
  open: { ...OPEN, ...open },
})
const printed = (reviews: readonly ReviewTicket[], { more = 0, rows = 10 } = {}) =>
  printMarkdown({ type: 'root', children: reviewNodes({ reviews, moreReviews: more }, rows) })
const cellsOf = (one: ReviewTicket) =>
  (printed([one]).split('\n')[6] ?? '').split('|').map((cell) => cell.trim())

describe('the queue of the agenda', () => {
  it('is a table, and says what settles a ticket', () => {
    expect(printed([review()])).toBe(`### For a person to look at: 1

Done when a person has set each value, or confirmed the ticket.

| Ticket | Why | Waits | Who |
| - | - | - | - |
| a<br>Export stops | severity is critical, says rule crash-words | since 23 Mar 2026 | lena |

To settle one: \`triagebook severity <ticket> <value>\`, \`triagebook confirm <ticket> <result>\`.
`)
  })

  it('is nothing where nothing waits', () => {
    expect(printed([])).toBe('')
  })

  it('counts all, and says where the others are', () => {
    const text = printed([review()], { more: 7 })
    expect(text).toContain('### For a person to look at: 8\n')
    expect(text).toContain('… and 7 more: `triagebook list --review` shows them all.')
  })

  it.each([
    { name: 'no time yet', wait: { passed: 59, target: 8 * HOUR }, words: 'since 23 Mar 2026' },
    {
      name: 'no target',
      wait: { passed: 9 * HOUR, target: null },
      words: 'since 23 Mar 2026<br>9 working hours',
    },
    {
      name: 'the time of its target',
      wait: { passed: 8 * HOUR, target: 8 * HOUR },
      words: 'since 23 Mar 2026<br>8 working hours, target 8 working hours',
    },
    {
      name: 'more than its target',
      wait: { passed: 8 * HOUR + 1, target: 8 * HOUR },
      words: 'since 23 Mar 2026<br>**8 working hours**, target 8 working hours',
    },
  ])('says how long a ticket waits: $name', ({ wait, words }) => {
    expect(cellsOf(review({ wait }))[3]).toBe(words)
  })

  it('has a line a reason, and says that nobody is asked', () => {
    const cells = cellsOf(review({ why: ['one', 'two'], asked: [] }))
    expect(cells.slice(2)).toEqual(['one<br>two', 'since 23 Mar 2026', '–', ''])
  })

  it('shows of a withheld ticket its id alone', () => {
    expect(cellsOf({ ticket: { id: 'a', page: null, url: null }, open: null }).slice(1)).toEqual([
      'a<br>Security report: its text stays on the desk.',
      '–',
      '–',
      '–',
      '',
    ])
  })

  it('names each command once, and confirm alone for what no other command sets', () => {
    const settle = (...fields: OpenReview['fields'][]) =>
      printed(fields.map((one) => review({ fields: one })))
        .split('\n')
        .at(-2)
    expect(settle(['severity', 'business_impact'], ['severity'])).toBe(
      'To settle one: `triagebook severity <ticket> <value>`, `triagebook business-impact <ticket> <value>`, `triagebook confirm <ticket> <result>`.',
    )
    expect(settle(['lane'])).toBe('To settle one: `triagebook confirm <ticket> <result>`.')
  })
})
