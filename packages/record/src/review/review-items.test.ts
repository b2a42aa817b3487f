import { describe, expect, it } from 'vitest'
import { aRecord } from '../../test-data/a-record.ts'
import type { Decision, ReviewFlag, Triage } from '../schema/types.generated.ts'
import { openFlags, reviewItems } from './review-items.ts'
import { reviewWords } from './review-words.ts'

const AT = '2026-03-26T11:00:00Z'
const rule = (value: string, more: Partial<Decision> = {}): Decision => ({
  value,
  by: 'rule:crash-words@2026.1',
  at: AT,
  ...more,
})
const flagged = (flag: ReviewFlag, triage: Partial<Triage>) =>
  aRecord({ triage: { review: [flag], ...triage } })
const mo = (value: string, more: Partial<Decision> = {}): Decision => ({ value, by: 'mo', at: AT, ...more })
const LATE = { value: 'minor', by: 'rule:severity-of-bug@2026.2', at: '2026-03-29T11:00:00Z' }
const CREATED = aRecord({}).source.created_at

describe('what a person has to settle says why, and since when', () => {
  it.each([
    {
      name: 'a critical severity',
      record: flagged('critical', { severity: 'critical', decided: { severity: rule('critical') } }),
      items: [[AT, 'severity is critical, says rule crash-words']],
    },
    {
      name: 'a critical severity of the desk',
      record: flagged('critical', {
        severity: 'critical',
        decided: { severity: rule('critical', { by: 'desk:agent' }) },
      }),
      items: [[AT, 'severity is critical, says the desk']],
    },
    {
      name: 'a security report',
      record: flagged('security', { type: 'security', decided: { type: rule('security') } }),
      items: [[AT, 'type is security, says rule crash-words']],
    },
    {
      name: 'a high business impact',
      record: flagged('high-impact', { business_impact: 'high', decided: { business_impact: rule('high') } }),
      items: [[AT, 'business impact is high, says rule crash-words']],
    },
    {
      name: 'an unsure type beside a sure severity',
      record: flagged('low-confidence', {
        type: 'bug',
        severity: 'minor',
        decided: { type: rule('bug', { confidence: 0.59 }), severity: rule('minor', { confidence: 0.6 }) },
      }),
      items: [[AT, 'type is bug, but the rules are only 59 % sure']],
    },
    {
      name: 'a type that no rule gives',
      record: flagged('low-confidence', { severity: 'minor', decided: { severity: rule('minor') } }),
      items: [[CREATED, 'no rule gives a type']],
    },
    {
      name: 'rules that are too close',
      record: flagged('ambiguous', { type: 'bug', component: 'api', impact: 'backend', severity: 'minor' }),
      items: [[CREATED, 'the rules disagree about business impact or tech debt']],
    },
    {
      name: 'a rule against a person',
      record: flagged('contradictory', {
        severity: 'major',
        decided: { severity: mo('major', { disagreement: LATE }) },
      }),
      items: [[LATE.at, 'mo set severity major, rule severity-of-bug now says minor']],
    },
  ])('$name', ({ record, items }) => {
    expect(reviewItems(record).map((item) => [item.since, reviewWords(record, item)])).toEqual(items)
  })
})

describe('nothing is left to settle', () => {
  it.each([
    {
      name: 'of a resolved ticket',
      record: flagged('critical', {
        status: 'resolved',
        severity: 'critical',
        decided: { severity: rule('critical') },
      }),
    },
    {
      name: 'of a severity that a person set since',
      record: flagged('critical', { severity: 'critical', decided: { severity: mo('critical') } }),
    },
    {
      name: 'of a severity that a person lowered by hand',
      record: flagged('critical', { severity: 'major', decided: { severity: rule('critical') } }),
    },
    {
      name: 'of a person’s value that was confirmed again',
      record: flagged('contradictory', {
        severity: 'major',
        decided: { severity: mo('major', { at: LATE.at, disagreement: LATE }) },
      }),
    },
    { name: 'of a proposed escalation', record: flagged('escalation-proposed', {}) },
    { name: 'of a ticket without flags', record: aRecord({ triage: { severity: 'critical' } }) },
  ])('$name', ({ record }) => {
    expect(reviewItems(record)).toEqual([])
  })
})

it('puts first what waits longest', () => {
  const { triage } = flagged('critical', {
    severity: 'critical',
    decided: { severity: rule('critical', { at: '2026-03-28T00:00:00Z' }) },
  })
  const decided = { ...triage.decided, type: rule('security') }
  const record = aRecord({
    triage: { ...triage, type: 'security', decided, review: ['critical', 'security'] },
  })
  expect(reviewItems(record).map(({ flag }) => flag)).toEqual(['security', 'critical'])
})

it('leaves open the flags that nobody settled, and a proposed escalation', () => {
  const triage = {
    severity: 'critical',
    type: 'security',
    review: ['critical', 'security', 'escalation-proposed'],
    decided: { severity: mo('critical'), type: rule('security') },
  } satisfies Partial<Triage>
  expect(openFlags(aRecord({ triage }))).toEqual(['security', 'escalation-proposed'])
  expect(openFlags(aRecord({ triage: { ...triage, status: 'resolved' } }))).toEqual([])
})
