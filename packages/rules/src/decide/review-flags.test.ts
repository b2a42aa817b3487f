import type { DecidedField, Triage } from '@triagebook/record'
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

const AT = '2026-03-26T11:00:00Z'
const LATER = '2026-03-26T11:00:01Z'
const EARLIER = '2026-03-26T10:59:59Z'

/** A value with the line of who decided it. */
const by = (who: string, field: DecidedField, value: string, at = AT): Partial<Triage> => ({
  [field]: value,
  decided: { [field]: { value, by: who, at } },
})
const byRule = (field: DecidedField, value: string) => by('rule:r@1', field, value)

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
    const disagreement = { value: 'bug', by: 'rule:r@1', at: LATER }
    const triage = { [field]: 'ui', decided: { [field]: { value: 'ui', by: 'mo', at: AT, disagreement } } }
    expect(flagsOf([byPerson(field, overruled)], triage)).toEqual(expected ? ['contradictory'] : [])
  })

  it.each([
    { name: 'the rule spoke before the person decided', rule: EARLIER, confirmed: undefined, flags: [] },
    { name: 'it spoke at the same time', rule: AT, confirmed: undefined, flags: [] },
    { name: 'it spoke after the person', rule: LATER, confirmed: undefined, flags: ['contradictory'] },
    { name: 'it spoke after the ticket was confirmed', rule: LATER, confirmed: AT, flags: ['contradictory'] },
    { name: 'the ticket was confirmed after that', rule: LATER, confirmed: LATER, flags: [] },
  ])('where $name: $flags', ({ rule, confirmed, flags }) => {
    const disagreement = { value: 'bug', by: 'rule:r@1', at: rule }
    const triage = {
      type: 'ui',
      ...(confirmed && { confirmed: 'bug' as const }),
      decided: {
        type: { value: 'ui', by: 'mo', at: AT, disagreement },
        ...(confirmed && { confirmed: { value: 'bug', by: 'lena', at: confirmed } }),
      },
    }
    expect(flagsOf([byPerson('type', true)], triage)).toEqual(flags)
  })

  it('is not about a rule’s own decision', () => {
    expect(isContradictory(decided('type', 1))).toBe(false)
  })
})

describe('the flags of a value', () => {
  it.each([
    { triage: byRule('severity', 'critical'), flags: ['critical'] },
    { triage: by('desk:agent', 'severity', 'critical'), flags: ['critical'] },
    { triage: by('anna', 'severity', 'critical'), flags: [] },
    { triage: byRule('severity', 'major'), flags: [] },
    { triage: byRule('type', 'security'), flags: ['security'] },
    { triage: by('anna', 'type', 'security'), flags: [] },
    { triage: byRule('type', 'bug'), flags: [] },
    { triage: byRule('business_impact', 'high'), flags: ['high-impact'] },
    { triage: by('anna', 'business_impact', 'high'), flags: [] },
    { triage: byRule('business_impact', 'medium'), flags: [] },
  ] as const)('$triage: $flags', ({ triage, flags }) => {
    expect(flagsOf([], triage)).toEqual(flags)
  })
})

describe('a ticket that a person confirmed', () => {
  const confirmed = (at: string, more: Partial<Triage>): Partial<Triage> => ({
    ...more,
    confirmed: 'bug',
    decided: { ...more.decided, confirmed: { value: 'bug', by: 'lena', at } },
  })

  it.each([
    { name: 'before the rule decided', at: EARLIER, flags: ['critical'] },
    { name: 'when the rule decided', at: AT, flags: [] },
    { name: 'after the rule decided', at: LATER, flags: [] },
  ])('$name: $flags', ({ at, flags }) => {
    expect(flagsOf([], confirmed(at, byRule('severity', 'critical')))).toEqual(flags)
  })

  it.each([
    { name: 'an unsure type', verdict: decided('type', 0.1), triage: byRule('type', 'bug') },
    { name: 'a type that no rule gives', verdict: without('type', 'none'), triage: {} },
    { name: 'an ambiguous type', verdict: without('type', 'ambiguous'), triage: {} },
  ])('is not flagged for $name', ({ verdict, triage }) => {
    expect(flagsOf([verdict], confirmed(LATER, triage))).toEqual([])
  })

  it('is flagged again where its confirmation was taken back', () => {
    const triage = { ...confirmed(LATER, byRule('severity', 'critical')), confirmed: 'unconfirmed' } as const
    expect(flagsOf([], triage)).toEqual(['critical'])
  })
})

describe('the list of flags', () => {
  it('is in the order of the vocabulary, and replaces what the rules set before', () => {
    const triage = {
      ...byRule('severity', 'critical'),
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
