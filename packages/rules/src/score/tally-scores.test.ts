import { describe, expect, it } from 'vitest'
import { NOW, rulesFrom, type Sample, ticketWith } from '../../test-data/sample.ts'
import { opinionsOf } from '../decide/evaluate-fields.ts'
import { type RuleUse, tallyScores } from './tally-scores.ts'

const AT = '2026-03-26T11:00:00Z'
const RULES = rulesFrom({
  classify: `version: 1
rules:
  - { name: crash-words, set: { type: crash }, when: { text: [title], contains: crash } }
  - { name: bug-words, set: { type: bug }, when: { text: [title], contains: wrong } }
`,
  route: 'version: 1\nteams: [{ name: all, team: java, owners: [abel] }]\n',
})

function usesOf(...samples: readonly Sample[]): ReadonlyMap<string, RuleUse> {
  const tally = tallyScores()
  for (const sample of samples) {
    const ticket = ticketWith(sample)
    tally.add(ticket.record, opinionsOf(ticket, RULES, NOW))
  }
  return tally.uses()
}

const byRule = { value: 'crash', by: 'rule:crash-words@1', at: AT }
const CONFIRMED = {
  confirmed: 'bug',
  decided: { confirmed: { value: 'bug', by: 'lena', at: AT }, type: byRule },
} as const
const OVERRIDDEN = {
  type: 'ui',
  decided: { type: { value: 'ui', by: 'lena', at: AT, disagreement: byRule } },
} as const

describe('what became of a rule', () => {
  it('is how many values stand by it, how many people changed of those that they saw, and for how many it holds', () => {
    const uses = usesOf(
      { title: 'crash', triage: { type: 'crash', decided: { type: byRule } } },
      { title: 'crash', triage: { type: 'crash', ...CONFIRMED } },
      { title: 'crash', triage: OVERRIDDEN },
      { title: 'another crash' },
    )
    expect(uses.get('crash-words')).toMatchObject({ inForce: 2, overridden: { count: 1, n: 2 }, matches: 4 })
    expect(uses.has('bug-words')).toBe(false)
  })

  it('is nothing of a value that has changed since it was decided', () => {
    const { inForce } =
      usesOf({ title: 'crash', triage: { type: 'ui', decided: { type: byRule } } }).get('crash-words') ?? {}
    expect(inForce).toBe(0)
  })

  it('is no override where a person came back to its value', () => {
    const type = { value: 'crash', by: 'lena', at: AT, disagreement: byRule }
    expect(
      usesOf({ title: 'crash', triage: { type: 'crash', decided: { type } } }).get('crash-words'),
    ).toMatchObject({
      overridden: { count: 0, n: 0 },
    })
  })

  it('counts a rule that is gone, by what it decided', () => {
    const type = { ...byRule, by: 'rule:gone@1' }
    expect(usesOf({ triage: { type: 'crash', decided: { type } } }).get('gone')).toMatchObject({
      inForce: 1,
      matches: 0,
    })
  })

  it('is no override where people chose an owner: they are free to', () => {
    const owner = {
      value: 'britt',
      by: 'lena',
      at: AT,
      disagreement: { value: 'abel', by: 'rule:all@1', at: AT },
    }
    const triage = { engineering_owner: 'britt', decided: { engineering_owner: owner } }
    expect(usesOf({ triage }).get('all')).toMatchObject({ overridden: { count: 0, n: 0 } })
  })
})
