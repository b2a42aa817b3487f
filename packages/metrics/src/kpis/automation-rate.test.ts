import { wilson } from '@triagebook/stats'
import { describe, expect, it } from 'vitest'
import { aTicket, type Chapter, seenAt, set, solved, triagedBy } from '../../test-data/a-ticket.ts'
import { automationRate } from './automation-rate.ts'

const AS_OF = '2026-03-20T00:00:00Z'
const SCOPE = { asOf: Date.parse(AS_OF) / 1000, opened: 0, ownCodes: [] }
const RULES = triagedBy('2026-03-02T10:00:00Z', 'rule:words@1')
const see = (...chapters: readonly Chapter[]) =>
  seenAt(AS_OF, aTicket('t', '2026-03-02T09:00:00Z', ...chapters))
const overruledAt = (at: string) => set(at, 'severity', 'critical', 'lena')

const count = (label: string, ...chapters: readonly Chapter[]) =>
  automationRate.measure([see(...chapters)], SCOPE).parts?.find((part) => part.label.startsWith(label))?.value

describe('automationRate', () => {
  it.each([
    { name: 'rules decided, nobody changed it', chapters: [RULES], outcome: 'Decided by rules and accepted' },
    {
      name: 'a person decided',
      chapters: [triagedBy('2026-03-02T10:00:00Z', 'lena')],
      outcome: 'Decided with a person',
    },
    {
      name: 'overruled on the seventh day',
      chapters: [RULES, overruledAt('2026-03-09T10:00:00Z')],
      outcome: 'Decided by rules, overruled',
    },
    {
      name: 'changed after the seventh day',
      chapters: [RULES, overruledAt('2026-03-09T10:00:01Z')],
      outcome: 'Decided by rules and accepted',
    },
    {
      name: 'changed after it was closed',
      chapters: [RULES, solved('2026-03-03T10:00:00Z'), overruledAt('2026-03-04T10:00:00Z')],
      outcome: 'Decided by rules and accepted',
    },
    {
      name: 'overruled in the edit that closed it',
      chapters: [RULES, overruledAt('2026-03-03T10:00:00Z'), solved('2026-03-03T10:00:00Z')],
      outcome: 'Decided by rules, overruled',
    },
    {
      name: 'open and triaged six days ago',
      chapters: [triagedBy('2026-03-14T10:00:00Z', 'rule:a@1')],
      outcome: 'Pending',
    },
    {
      name: 'overruled already, but open and triaged six days ago',
      chapters: [triagedBy('2026-03-14T10:00:00Z', 'rule:a@1'), overruledAt('2026-03-15T10:00:00Z')],
      outcome: 'Pending',
    },
    {
      name: 'triaged six days ago and closed',
      chapters: [triagedBy('2026-03-14T10:00:00Z', 'rule:a@1'), solved('2026-03-15T10:00:00Z')],
      outcome: 'Decided by rules and accepted',
    },
  ])('$name → $outcome', ({ chapters, outcome }) => {
    const outcomes = [
      'Decided by rules and accepted',
      'Decided by rules, overruled',
      'Decided with a person',
      'Pending',
    ]
    expect(outcomes.filter((label) => count(label, ...chapters) === 1)).toEqual([outcome])
  })

  it('is the accepted out of all triaged, without the pending', () => {
    const accepted = Array.from({ length: 3 }, () => see(RULES))
    const cohort = [
      ...accepted,
      see(RULES, overruledAt('2026-03-03T10:00:00Z')),
      see(triagedBy('2026-03-02T10:00:00Z', 'lena')),
      see(triagedBy('2026-03-19T10:00:00Z', 'rule:a@1')),
    ]
    const { value, n, interval, parts } = automationRate.measure(cohort, SCOPE)
    expect({ value, n, interval }).toEqual({ value: 0.6, n: 5, interval: wilson(3, 5) })
    expect(parts?.map((part) => part.value)).toEqual([4, 3, 1, 1, 1])
  })

  it('gives no rate of four tickets', () => {
    expect(
      automationRate.measure(
        [RULES, RULES, RULES, RULES].map((chapter) => see(chapter)),
        SCOPE,
      ),
    ).toMatchObject({
      value: null,
      n: 4,
      interval: null,
    })
  })
})
