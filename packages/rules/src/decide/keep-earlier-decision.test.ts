import type { DecidedField, Decision } from '@triagebook/record'
import { describe, expect, it } from 'vitest'
import { type Sample, ticketWith } from '../../test-data/sample.ts'
import type { Outcome } from '../outcome/outcome.ts'
import { noDecision } from '../outcome/outcome.ts'
import { keepEarlierDecision } from './keep-earlier-decision.ts'
import { WITHHELD_WORDS } from './withheld-words.ts'

const AT = '2026-03-26T11:00:00Z'
const line: Decision = { value: 'java', by: 'rule:gone@2025.4', at: AT, why: 'old', confidence: 0.9 }
const kept = { kind: 'decided', value: 'java', by: 'gone', why: 'old', confidence: 0.9 }
const other: Outcome = {
  kind: 'decided',
  value: 'frontend',
  by: 'new',
  why: 'new',
  confidence: 1,
  candidates: [],
}
const ambiguous: Outcome = { kind: 'ambiguous', why: 'too close', candidates: [] }
const none = noDecision('no rule matches')

const withheld: Sample = { source: { withheld: true } }
const escalated: Sample = { triage: { escalated_at: AT } }

/** What is kept of a field that has the value `java`, as its decided line says. */
function keep(
  field: DecidedField,
  outcome: Outcome,
  sample: Sample,
  decided: Decision = line,
  value = 'java',
) {
  const triage = { ...sample.triage, [field]: value, decided: { [field]: decided } }
  return keepEarlierDecision(outcome, ticketWith({ ...sample, triage }).record, field)
}

describe('an earlier decision is kept', () => {
  it.each([
    { name: 'the type of a withheld ticket', field: 'type', outcome: none, sample: withheld },
    {
      name: 'the type of a withheld ticket, whatever the rules say of its fixed text',
      field: 'type',
      outcome: other,
      sample: withheld,
    },
    {
      name: 'the severity of a withheld ticket, whatever the rules say of its fixed text',
      field: 'severity',
      outcome: other,
      sample: withheld,
    },
    { name: 'the team of a withheld ticket', field: 'team', outcome: none, sample: withheld },
    { name: 'the severity of an escalated ticket', field: 'severity', outcome: none, sample: escalated },
    { name: 'the team of an escalated ticket', field: 'team', outcome: none, sample: escalated },
    {
      name: 'the support owner of an escalated ticket',
      field: 'support_owner',
      outcome: none,
      sample: escalated,
    },
    {
      name: 'the engineering owner of an escalated ticket',
      field: 'engineering_owner',
      outcome: none,
      sample: escalated,
    },
    {
      name: 'the team of an escalated ticket that became ambiguous',
      field: 'team',
      outcome: ambiguous,
      sample: escalated,
    },
  ] as const)('$name', ({ field, outcome, sample }) => {
    // The earlier reason may quote what is withheld.
    const why = sample === withheld ? WITHHELD_WORDS : kept.why
    expect(keep(field, outcome, sample)).toEqual({ ...kept, why, candidates: [] })
  })

  it('with defaults for the reason and the confidence of an old line', () => {
    const short: Decision = { value: 'java', by: 'rule:gone@2025.4', at: AT }
    expect(keep('team', none, escalated, short)).toMatchObject({ why: 'decided earlier', confidence: 1 })
  })
})

describe('an earlier decision is not kept', () => {
  it.each([
    { name: 'of a ticket that is neither', field: 'type', outcome: none, sample: {} },
    {
      name: 'of a field of a withheld ticket that follows from others',
      field: 'priority',
      outcome: none,
      sample: withheld,
    },
    {
      name: 'of the team of a withheld ticket where another rule decides',
      field: 'team',
      outcome: other,
      sample: withheld,
    },
    { name: 'of the type of an escalated ticket', field: 'type', outcome: none, sample: escalated },
    {
      name: 'of an escalated ticket where another rule decides',
      field: 'team',
      outcome: other,
      sample: escalated,
    },
  ] as const)('$name', ({ field, outcome, sample }) => {
    expect(keep(field, outcome, sample)).toBe(outcome)
  })

  it.each([
    { name: 'of a person', decided: { ...line, by: 'mo' }, value: 'java' },
    { name: 'that a person changed since', decided: line, value: 'backend' },
  ])('$name', ({ decided, value }) => {
    expect(keep('team', none, escalated, decided, value)).toBe(none)
  })

  it('where there is no decided line', () => {
    expect(keepEarlierDecision(none, ticketWith(escalated).record, 'team')).toBe(none)
  })
})
