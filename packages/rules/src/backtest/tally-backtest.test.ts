import { describe, expect, it } from 'vitest'
import { NOW, rulesFrom, type Sample, ticketWith } from '../../test-data/sample.ts'
import { compareTicket } from '../moves/comparison.ts'
import { type Backtest, tallyBacktest } from './tally-backtest.ts'

const AT = '2026-03-26T11:00:00Z'
const rule = (name: string, set: string, word: string, score = 1) =>
  `  - { name: ${name}, set: { ${set} }, score: ${score}, when: { text: [title], contains: ${word} } }\n`
const bookOf = (...rules: readonly string[]) =>
  rulesFrom({ classify: `version: 1\nrules:\n${rules.join('')}` })

const CRASH = rule('crash-words', 'type: crash', 'crash')
const BUG = rule('bug-words', 'type: bug', 'wrong')
const BEFORE = bookOf(CRASH, BUG)

function backtestOf(samples: readonly Sample[], after = BEFORE): Backtest {
  const tally = tallyBacktest()
  for (const sample of samples) {
    const ticket = ticketWith(sample)
    tally.add(ticket.record, compareTicket(ticket, { before: BEFORE, after }, NOW))
  }
  return tally.backtest()
}

/** A ticket whose type a person decided. */
const decided = (title: string, type: string, more: Sample = {}): Sample => ({
  title,
  ...more,
  triage: { type, decided: { type: { value: type, by: 'lena', at: AT } } },
})

/** A ticket whose type a rule decided, and nobody looked at, unless `more` says so. */
const byRule = (title: string, type: string, more: Sample['triage'] = {}): Sample => ({
  title,
  triage: {
    type,
    ...more,
    decided: { type: { value: type, by: 'rule:crash-words@1', at: AT }, ...more.decided },
  },
})
const person = (value: string) => ({ value, by: 'lena', at: AT })

describe('of a field', () => {
  it('precision is right among the answers, recall is right among all that people decided', () => {
    const { fields } = backtestOf([
      decided('crash', 'crash'),
      decided('crash', 'ui'),
      decided('wrong', 'bug'),
      decided('silent', 'bug'),
    ])
    expect(fields).toMatchObject([
      {
        field: 'type',
        before: { precision: { count: 2, n: 3 }, recall: { count: 2, n: 4 } },
        after: { precision: { count: 2, n: 3 }, recall: { count: 2, n: 4 } },
      },
    ])
    const { low = 0, high = 0 } = fields[0]?.before.precision.interval ?? {}
    // Wilson: 2 of 3.
    expect([low.toFixed(4), high.toFixed(4)]).toEqual(['0.2077', '0.9385'])
  })

  it('no answer at all has no interval', () => {
    expect(backtestOf([decided('silent', 'bug')]).fields[0]?.before).toEqual({
      precision: { count: 0, n: 0, interval: null },
      recall: { count: 0, n: 1, interval: expect.anything() },
    })
  })

  it('an ambiguous one is no answer', () => {
    expect(backtestOf([decided('crash is wrong', 'bug')]).fields[0]?.before).toMatchObject({
      precision: { n: 0 },
      recall: { count: 0, n: 1 },
    })
  })

  it('shows what the change makes of it', () => {
    const after = bookOf(rule('crash-is-ui', 'type: ui', 'crash'), BUG)
    expect(backtestOf([decided('crash', 'ui')], after).fields).toMatchObject([
      { before: { precision: { count: 0, n: 1 } }, after: { precision: { count: 1, n: 1 } } },
    ])
  })

  it('is not judged where nobody decided anything', () => {
    expect(backtestOf([])).toEqual({ fields: [], rules: [] })
    expect(backtestOf([{ title: 'crash' }])).toEqual({ fields: [], rules: [] })
  })
})

describe('a value that a rule gave counts as people’s', () => {
  it.each([
    {
      name: 'where a person confirmed',
      more: { confirmed: 'bug', decided: { confirmed: person('bug') } },
      n: 1,
    },
    {
      name: 'where a person closed the ticket',
      more: { status: 'resolved', decided: { status: person('resolved') } },
      n: 1,
    },
    { name: 'not where nobody looked at it', more: {}, n: 0 },
    {
      name: 'not where the desk closed it',
      more: { status: 'resolved', decided: { status: { ...person('resolved'), by: 'rule:ended@1' } } },
      n: 0,
    },
    {
      name: 'not where a person confirmed nothing',
      more: { confirmed: 'unconfirmed', decided: { confirmed: person('unconfirmed') } },
      n: 0,
    },
  ] as const)('$name', ({ more, n }) => {
    const { fields } = backtestOf([byRule('crash', 'crash', more)])
    expect(fields.flatMap(({ before }) => before.recall.n)).toEqual(n === 0 ? [] : [n])
  })

  it('not where a ticket is withheld, whose words are on the desk', () => {
    expect(backtestOf([decided('crash', 'security', { source: { withheld: true } })]).fields).toEqual([])
  })
})

describe('of a rule', () => {
  it('precision is right among what it said, recall is right among the tickets with one of its values', () => {
    const { rules } = backtestOf([
      decided('crash', 'crash'),
      decided('crash', 'ui'),
      decided('silent', 'crash'),
      decided('wrong', 'bug'),
    ])
    expect(rules).toMatchObject([
      { rule: 'bug-words', before: { precision: { count: 1, n: 1 }, recall: { count: 1, n: 1 } } },
      { rule: 'crash-words', before: { precision: { count: 1, n: 2 }, recall: { count: 1, n: 2 } } },
    ])
  })

  it('counts also where another rule won', () => {
    const after = bookOf(rule('crash-words', 'type: crash', 'crash', 3), BUG)
    const { rules } = backtestOf([decided('crash is wrong', 'bug')], after)
    expect(rules).toMatchObject([
      { rule: 'bug-words', after: { precision: { count: 1, n: 1 } } },
      { rule: 'crash-words', after: { precision: { count: 0, n: 1 } } },
    ])
  })

  it('has nothing on the side that lacks it', () => {
    const after = bookOf(rule('crash-sounds', 'type: crash', 'crash'), BUG)
    expect(backtestOf([decided('crash', 'crash')], after).rules).toMatchObject([
      { rule: 'crash-sounds', before: null, after: { precision: { count: 1, n: 1 } } },
      { rule: 'crash-words', before: { precision: { count: 1, n: 1 } }, after: null },
    ])
  })

  it('of owners and statuses is not judged: people choose them as they please', () => {
    const route = rulesFrom({
      route:
        'version: 1\nteams: [{ name: all, team: java, owners: [abel] }]\nstatus: [{ name: any, status: open }]\n',
    })
    const ticket = ticketWith({
      triage: {
        engineering_owner: 'britt',
        status: 'blocked',
        team: 'backend',
        decided: { engineering_owner: person('britt'), status: person('blocked'), team: person('backend') },
      },
    })
    const tally = tallyBacktest()
    tally.add(ticket.record, compareTicket(ticket, { before: route, after: route }, NOW))
    expect(tally.backtest().fields.map(({ field }) => field)).toEqual(['team'])
  })
})
