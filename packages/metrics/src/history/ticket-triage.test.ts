import { describe, expect, it } from 'vitest'
import { aTicket, type Change, seenAt, set, triagedBy } from '../../test-data/a-ticket.ts'

const OPENED = '2026-03-02T09:00:00Z'
const RULE = 'rule:words@1'
const AS_OF = '2026-03-20T00:00:00Z'
const instantOf = (seconds: number | null | undefined) =>
  seconds == null ? null : new Date(seconds * 1000).toISOString().slice(0, 16)
const see = (...changes: readonly Change[]) => seenAt(AS_OF, aTicket('t', OPENED, ...changes))

describe('triaged', () => {
  const allButOwner = ['type', 'severity', 'priority'].map((field) =>
    set('2026-03-02T10:00:00Z', field, 'x', RULE),
  )

  it.each([
    { name: 'nothing is set', changes: [], at: null },
    { name: 'the owner is missing', changes: allButOwner, at: null },
    {
      name: 'the team comes last',
      changes: [...allButOwner, set('2026-03-02T11:00:00Z', 'team', 'java', RULE)],
      at: '2026-03-02T11:00',
    },
    {
      name: 'an engineer is an owner too',
      changes: [...allButOwner, set('2026-03-02T12:00:00Z', 'engineering_owner', 'abel', 'lena')],
      at: '2026-03-02T12:00',
    },
    {
      name: 'in the second of the report',
      changes: [triagedBy('2026-03-20T00:00:00Z', RULE)],
      at: '2026-03-20T00:00',
    },
    { name: 'a second after the report', changes: [triagedBy('2026-03-20T00:00:01Z', RULE)], at: null },
    {
      name: 'one was removed before the last came',
      changes: [
        ...allButOwner,
        {
          history: [
            {
              at: '2026-03-02T10:30:00Z',
              event: 'changed',
              field: 'triage.severity',
              from: 'x',
              by: RULE,
            } as const,
          ],
        },
        set('2026-03-02T11:00:00Z', 'team', 'java', RULE),
      ],
      at: null,
    },
  ])('finds the first moment at which all is set: $name', ({ changes, at }) => {
    expect(instantOf(see(...changes).triaged?.at)).toBe(at)
  })

  it.each([
    { name: 'rules alone', changes: [triagedBy('2026-03-02T10:00:00Z', RULE)], byRules: true },
    { name: 'a person alone', changes: [triagedBy('2026-03-02T10:00:00Z', 'lena')], byRules: false },
    {
      name: 'a person overruled a rule before all was set',
      changes: [
        ...allButOwner,
        set('2026-03-02T10:30:00Z', 'type', 'crash', 'lena'),
        set('2026-03-02T11:00:00Z', 'team', 'java', RULE),
      ],
      byRules: false,
    },
    {
      name: 'a person added the engineer in the same moment',
      changes: [
        triagedBy('2026-03-02T10:00:00Z', RULE),
        set('2026-03-02T10:00:00Z', 'engineering_owner', 'abel', 'lena'),
      ],
      byRules: false,
    },
  ])('says whether rules set it all: $name', ({ changes, byRules }) => {
    expect(see(...changes).triaged?.byRules).toBe(byRules)
  })

  it.each([
    {
      name: 'a person changes the severity',
      change: set('2026-03-03T10:00:00Z', 'severity', 'major', 'lena'),
      at: '2026-03-03T10:00',
    },
    {
      name: 'an unknown person does',
      change: set('2026-03-03T10:00:00Z', 'type', 'ui', 'person:unknown'),
      at: '2026-03-03T10:00',
    },
    {
      name: 'a person sets the same again',
      change: set('2026-03-03T10:00:00Z', 'severity', 'minor', 'lena'),
      at: null,
    },
    { name: 'a rule changes it', change: set('2026-03-03T10:00:00Z', 'severity', 'major', RULE), at: null },
    {
      name: 'a person adds an engineer',
      change: set('2026-03-03T10:00:00Z', 'engineering_owner', 'abel', 'lena'),
      at: null,
    },
    { name: 'a person confirms', change: set('2026-03-03T10:00:00Z', 'confirmed', 'bug', 'lena'), at: null },
  ])('finds when a person first overruled it: $name', ({ change, at }) => {
    expect(instantOf(see(triagedBy('2026-03-02T10:00:00Z', RULE), change).triaged?.overruledAt)).toBe(at)
  })
})

describe('confirmation', () => {
  const confirmed = (at: string, to: string) => set(at, 'confirmed', to, 'lena')

  it.each([
    { name: 'never', changes: [], value: 'unconfirmed', at: null },
    {
      name: 'once',
      changes: [confirmed('2026-03-03T10:00:00Z', 'bug')],
      value: 'bug',
      at: '2026-03-03T10:00',
    },
    {
      name: 'corrected: the last value, the first moment',
      changes: [confirmed('2026-03-03T10:00:00Z', 'bug'), confirmed('2026-03-04T10:00:00Z', 'neither')],
      value: 'neither',
      at: '2026-03-03T10:00',
    },
    {
      name: 'in the second of the report',
      changes: [confirmed('2026-03-20T00:00:00Z', 'bug')],
      value: 'bug',
      at: '2026-03-20T00:00',
    },
    {
      name: 'after the report',
      changes: [{ triage: { confirmed: 'bug' } as const }, confirmed('2026-03-20T00:00:01Z', 'bug')],
      value: 'unconfirmed',
      at: null,
    },
    {
      name: 'taken back, then confirmed again in the same second',
      changes: [confirmed('2026-03-03T10:00:00Z', 'unconfirmed'), confirmed('2026-03-03T10:00:00Z', 'bug')],
      value: 'bug',
      at: '2026-03-03T10:00',
    },
    {
      name: 'by an edit that has no event yet',
      changes: [{ triage: { confirmed: 'bug' } as const }],
      value: 'bug',
      at: null,
    },
  ])('says what was confirmed: $name', ({ changes, value, at }) => {
    const { confirmed } = see(...changes)
    expect({ value: confirmed.value, at: instantOf(confirmed.at) }).toEqual({ value, at })
  })
})
