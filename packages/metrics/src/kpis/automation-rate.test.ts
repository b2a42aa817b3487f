import { wilson } from '@triagebook/stats'
import { describe, expect, it } from 'vitest'
import {
  aTicket,
  type Change,
  measured,
  reopened,
  seenAt,
  set,
  solved,
  triagedBy,
} from '../../test-data/a-ticket.ts'
import { automationRate } from './automation-rate.ts'

const AS_OF = '2026-03-20T00:00:00Z'
const RULES = triagedBy('2026-03-02T10:00:00Z', 'rule:words@1')
const see = (...changes: readonly Change[]) => seenAt(AS_OF, aTicket('t', '2026-03-02T09:00:00Z', ...changes))
const overruledAt = (at: string) => set(at, 'severity', 'critical', 'lena')

const count = (label: string, ...changes: readonly Change[]) =>
  measured(automationRate, [see(...changes)]).parts?.find((part) => part.label.startsWith(label))?.value

describe('automationRate', () => {
  it.each([
    { name: 'rules decided, nobody changed it', changes: [RULES], outcome: 'Decided by rules and accepted' },
    {
      name: 'a person decided',
      changes: [triagedBy('2026-03-02T10:00:00Z', 'lena')],
      outcome: 'Decided with a person',
    },
    {
      name: 'overruled on the seventh day',
      changes: [RULES, overruledAt('2026-03-09T10:00:00Z')],
      outcome: 'Decided by rules, overruled',
    },
    {
      name: 'changed after the seventh day',
      changes: [RULES, overruledAt('2026-03-09T10:00:01Z')],
      outcome: 'Decided by rules and accepted',
    },
    {
      name: 'changed after it was closed',
      changes: [RULES, solved('2026-03-03T10:00:00Z'), overruledAt('2026-03-04T10:00:00Z')],
      outcome: 'Decided by rules and accepted',
    },
    {
      name: 'overruled in the edit that closed it',
      changes: [RULES, overruledAt('2026-03-03T10:00:00Z'), solved('2026-03-03T10:00:00Z')],
      outcome: 'Decided by rules, overruled',
    },
    {
      name: 'open and triaged six days ago',
      changes: [triagedBy('2026-03-14T10:00:00Z', 'rule:a@1')],
      outcome: 'Pending',
    },
    {
      name: 'overruled already, but open and triaged six days ago',
      changes: [triagedBy('2026-03-14T10:00:00Z', 'rule:a@1'), overruledAt('2026-03-15T10:00:00Z')],
      outcome: 'Pending',
    },
    {
      name: 'open and triaged just less than seven days ago',
      changes: [triagedBy('2026-03-13T00:00:01Z', 'rule:a@1')],
      outcome: 'Pending',
    },
    {
      name: 'open and triaged seven days ago to the second',
      changes: [triagedBy('2026-03-13T00:00:00Z', 'rule:a@1')],
      outcome: 'Decided by rules and accepted',
    },
    {
      name: 'closed in the second in which it was triaged',
      changes: [triagedBy('2026-03-19T10:00:00Z', 'rule:a@1'), solved('2026-03-19T10:00:00Z')],
      outcome: 'Decided by rules and accepted',
    },
    {
      name: 'closed before it was triaged, and open again',
      changes: [
        solved('2026-03-03T10:00:00Z'),
        triagedBy('2026-03-14T10:00:00Z', 'rule:a@1'),
        reopened('2026-03-03T11:00:00Z'),
      ],
      outcome: 'Pending',
    },
    {
      name: 'triaged six days ago and closed',
      changes: [triagedBy('2026-03-14T10:00:00Z', 'rule:a@1'), solved('2026-03-15T10:00:00Z')],
      outcome: 'Decided by rules and accepted',
    },
  ])('$name → $outcome', ({ changes, outcome }) => {
    const outcomes = [
      'Decided by rules and accepted',
      'Decided by rules, overruled',
      'Decided with a person',
      'Pending',
    ]
    expect(outcomes.filter((label) => count(label, ...changes) === 1)).toEqual([outcome])
  })

  it('is the accepted out of all triaged, without the pending', () => {
    const accepted = Array.from({ length: 3 }, () => see(RULES))
    const cohort = [
      ...accepted,
      see(RULES, overruledAt('2026-03-03T10:00:00Z')),
      see(triagedBy('2026-03-02T10:00:00Z', 'lena')),
      see(triagedBy('2026-03-19T10:00:00Z', 'rule:a@1')),
    ]
    const { value, n, interval, parts } = measured(automationRate, cohort)
    expect({ value, n, interval }).toEqual({ value: 0.6, n: 5, interval: wilson(3, 5) })
    expect(parts?.map((part) => part.value)).toEqual([4, 3, 1, 1, 1])
  })

  it.each([
    { n: 0, value: null, interval: null },
    { n: 4, value: null, interval: null },
    { n: 5, value: 1, interval: wilson(5, 5) },
  ])('gives of $n tickets the rate $value', ({ n, value, interval }) => {
    const cohort = Array.from({ length: n }, () => see(RULES))
    expect(measured(automationRate, cohort)).toMatchObject({ value, n, interval })
  })

  it.each([
    { name: 'a ticket that is not triaged', changes: [], moment: null },
    { name: 'a triaged one', changes: [RULES], moment: '2026-03-02T10:00:00.000Z' },
  ])('places $name in time: $moment', ({ changes, moment }) => {
    const at = automationRate.moment(see(...changes))
    expect(at === null ? null : new Date(at * 1000).toISOString()).toBe(moment)
  })
})
