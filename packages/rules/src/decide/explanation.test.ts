import type { DecidedField, Decision } from '@triagebook/record'
import { expect, it } from 'vitest'
import { NOW, rulesFrom, type Sample, ticketWith } from '../../test-data/sample.ts'
import { explanationOf } from './explanation.ts'

const RULES = rulesFrom({
  classify: `version: 1
rules:
  - { name: crash-words, set: { type: crash }, score: 3, when: { text: [title, body], contains: crash } }
  - { name: bug-words, set: { type: bug }, when: { text: [title], contains: wrong } }
  - { name: api-words, set: { component: api }, when: { text: [title], contains: api } }
  - { name: list-words, set: { component: lists }, when: { text: [title], contains: list } }
`,
})
const AT = '2026-03-26T11:00:00Z'
const of = (field: DecidedField, sample: Sample) =>
  explanationOf(ticketWith(sample), RULES, NOW).fields.find((one) => one.field === field)
const typed = (value: string, line: Partial<Decision>): Sample => ({
  title: 'crash',
  triage: { type: value, decided: { type: { value, by: 'mo', at: AT, ...line } } },
})
const CRASH = { value: 'crash', share: 1, rules: ['crash-words'] }

it.each<{ name: string; field: DecidedField; sample: Sample; is: object | undefined }>([
  {
    name: 'a rule that decided, at its version, with its runner-up',
    field: 'type',
    sample: { ...typed('crash', { by: 'rule:crash-words@2025.4' }), title: 'crash, wrong' },
    is: {
      kind: 'rule',
      value: 'crash',
      by: 'crash-words',
      version: '2025.4',
      at: AT,
      why: '"crash" in title or body',
      confidence: 0.75,
      candidates: [
        { value: 'crash', share: 0.75, rules: ['crash-words'] },
        { value: 'bug', share: 0.25, rules: ['bug-words'] },
      ],
    },
  },
  {
    name: 'a rule that the next run applies',
    field: 'type',
    sample: { title: 'crash' },
    is: {
      kind: 'rule',
      value: 'crash',
      written: null,
      by: 'crash-words',
      version: '2026.1',
      why: '"crash" in title or body',
      confidence: 1,
      candidates: [CRASH],
    },
  },
  {
    name: 'a person, and the rule that they overruled',
    field: 'type',
    sample: typed('ui', { why: 'seen', disagreement: { value: 'bug', by: 'rule:old@2025.1', at: AT } }),
    is: {
      kind: 'person',
      value: 'ui',
      by: 'mo',
      at: AT,
      why: 'seen',
      candidates: [CRASH],
      overruled: { value: 'bug', by: 'old', version: '2025.1', at: AT },
    },
  },
  {
    name: 'a person whom a rule contradicts now',
    field: 'type',
    sample: typed('ui', {}),
    is: {
      kind: 'person',
      value: 'ui',
      by: 'mo',
      at: AT,
      candidates: [CRASH],
      overruled: { value: 'crash', by: 'crash-words', version: '2026.1' },
    },
  },
  {
    name: 'rules that are too close',
    field: 'component',
    sample: { title: 'api list' },
    is: {
      kind: 'ambiguous',
      value: null,
      why: 'too close: api 1, lists 1',
      candidates: [
        { value: 'api', share: 0.5, rules: ['api-words'] },
        { value: 'lists', share: 0.5, rules: ['list-words'] },
      ],
    },
  },
  {
    name: 'a field without rules',
    field: 'impact',
    sample: {},
    is: { kind: 'undecided', value: null, why: 'there are no rules for it' },
  },
  {
    name: 'a status that no row changes',
    field: 'status',
    sample: {},
    is: { kind: 'undecided', value: 'open', why: 'there are no rules for it' },
  },
  {
    name: 'a withheld ticket, without a reason that may quote it',
    field: 'type',
    sample: { ...typed('crash', { by: 'rule:crash-words@2026.1' }), source: { withheld: true } },
    is: {
      kind: 'rule',
      value: 'crash',
      by: 'crash-words',
      version: '2026.1',
      at: AT,
      confidence: 1,
    },
  },
  {
    name: 'a confirmation, with who gave it',
    field: 'confirmed',
    sample: {
      triage: {
        confirmed: 'bug',
        decided: { confirmed: { value: 'bug', by: 'mo', at: AT, why: 'meeting' } },
      },
    },
    is: { kind: 'person', value: 'bug', by: 'mo', at: AT, why: 'meeting' },
  },
  {
    name: 'a confirmation that nobody gave',
    field: 'confirmed',
    sample: { triage: { confirmed: 'unconfirmed' } },
    is: { kind: 'undecided', value: 'unconfirmed' },
  },
  { name: 'nothing of a confirmation that is missing', field: 'confirmed', sample: {}, is: undefined },
])('explains as data $name', ({ field, sample, is }) => {
  expect(of(field, sample)).toEqual(is && { field, ...is })
})

it('says what waits for a person', () => {
  const decided = { severity: { value: 'critical', by: 'rule:crashes@1', at: AT } }
  const sample: Sample = { triage: { severity: 'critical', review: ['critical'], decided } }
  expect(explanationOf(ticketWith(sample), RULES, NOW).review).toEqual([
    { flag: 'critical', since: AT, why: 'severity is critical, says rule crashes' },
  ])
})
