import type { Triage } from '@triagebook/record'
import { describe, expect, it } from 'vitest'
import { ticketWith } from '../../test-data/sample.ts'
import type { RuledField } from '../ticket/fields.ts'
import { isContradictory, withReviewFlags } from './review-flags.ts'
import type { Verdict } from './verdict.ts'

const ALL_RULED: ReadonlySet<RuledField> = new Set(['type', 'severity', 'impact'])
const decided = (field: RuledField, confidence: number): Verdict => ({
  field,
  kind: 'decided',
  value: 'bug',
  by: 'r',
  why: 'w',
  confidence,
  candidates: [],
})
const without = (field: RuledField, kind: 'none' | 'ambiguous'): Verdict => ({
  field,
  kind,
  why: 'w',
  candidates: [],
})
const byPerson = (field: RuledField, overruled: boolean): Verdict => ({
  field,
  kind: 'person',
  value: 'ui',
  by: 'mo',
  candidates: [],
  ...(overruled && { overruled: { value: 'bug', by: 'r', why: 'w', confidence: 0.1 } }),
})

const flagsOf = (verdicts: readonly Verdict[], triage: Partial<Triage> = {}, ruled = ALL_RULED) =>
  withReviewFlags(ticketWith({ triage }).record, verdicts, ruled).triage.review ?? []

describe('low-confidence', () => {
  it.each([
    { name: 'a type of exactly 0.6', verdict: decided('type', 0.6), flags: [] },
    { name: 'a type of 0.59', verdict: decided('type', 0.59), flags: ['low-confidence'] },
    { name: 'a severity of exactly 0.6', verdict: decided('severity', 0.6), flags: [] },
    { name: 'a severity of 0.59', verdict: decided('severity', 0.59), flags: ['low-confidence'] },
    { name: 'another field of 0.1', verdict: decided('impact', 0.1), flags: [] },
    { name: 'a type that no rule gives', verdict: without('type', 'none'), flags: ['low-confidence'] },
    { name: 'another field that no rule gives', verdict: without('impact', 'none'), flags: [] },
    { name: 'an ambiguous type', verdict: without('type', 'ambiguous'), flags: ['ambiguous'] },
    { name: 'a type that a person set', verdict: byPerson('type', false), flags: [] },
  ])('for $name: $flags', ({ verdict, flags }) => {
    expect(flagsOf([verdict])).toEqual(flags)
  })

  it('is not set for a type that no rule gives if there are no rules for types', () => {
    expect(flagsOf([without('type', 'none')], {}, new Set(['severity']))).toEqual([])
  })
})

describe('contradictory', () => {
  it.each([
    { field: 'type', overruled: true, expected: true },
    { field: 'type', overruled: false, expected: false },
    { field: 'team', overruled: true, expected: true },
    { field: 'lane', overruled: true, expected: true },
    { field: 'engineering_owner', overruled: true, expected: false },
    { field: 'support_owner', overruled: true, expected: false },
    { field: 'status', overruled: true, expected: false },
  ] as const)('for $field, overruled $overruled: $expected', ({ field, overruled, expected }) => {
    expect(isContradictory(byPerson(field, overruled))).toBe(expected)
    expect(flagsOf([byPerson(field, overruled)])).toEqual(expected ? ['contradictory'] : [])
  })

  it('is not about a rule’s own decision', () => {
    expect(isContradictory(decided('type', 1))).toBe(false)
  })
})

describe('the flags of a value', () => {
  it.each([
    { triage: { severity: 'critical' }, flags: ['critical'] },
    { triage: { severity: 'major' }, flags: [] },
    { triage: { type: 'security' }, flags: ['security'] },
    { triage: { type: 'bug' }, flags: [] },
    { triage: { business_impact: 'high' }, flags: ['high-impact'] },
    { triage: { business_impact: 'medium' }, flags: [] },
  ] as const)('$triage: $flags', ({ triage, flags }) => {
    expect(flagsOf([], triage)).toEqual(flags)
  })
})

describe('the list of flags', () => {
  it('is in the order of the vocabulary, and replaces what the rules set before', () => {
    const triage = {
      severity: 'critical',
      review: ['contradictory', 'ambiguous', 'escalation-proposed'],
    } as const
    expect(flagsOf([decided('type', 0.5)], triage)).toEqual([
      'critical',
      'low-confidence',
      'escalation-proposed',
    ])
  })

  it('is removed if it is empty', () => {
    const { record } = ticketWith({ triage: { review: ['ambiguous'] } })
    expect(withReviewFlags(record, [], ALL_RULED).triage).not.toHaveProperty('review')
  })

  it.each([
    { name: 'it stays the same', review: ['escalation-proposed'] as const },
    { name: 'there is none', review: [] },
  ])('leaves the record as it is if $name', ({ review }) => {
    const { record } = ticketWith({ triage: { review } })
    expect(withReviewFlags(record, [], ALL_RULED)).toBe(record)
  })
})
