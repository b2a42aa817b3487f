import { describe, expect, it } from 'vitest'
import { cameAt, ownerFrom, settingsWithAbsences } from '../../test-data/owners.ts'

// 5 January 2026 is a Monday.
const WEEKLY = '{ people: [abel, britt, chidi], by: rotation, every: 1w, from: 2026-01-05 }'
const DAILY = '{ people: [abel, britt, chidi], by: rotation, every: 1d, from: 2026-01-05 }'

describe('the owner in turn', () => {
  it.each([
    { at: '2026-01-05T08:00:00Z', value: 'abel', why: "it is abel's week (5 to 11 January 2026)" },
    { at: '2026-01-11T22:59:59Z', value: 'abel', why: "it is abel's week (5 to 11 January 2026)" },
    { at: '2026-01-11T23:00:00Z', value: 'britt', why: "it is britt's week (12 to 18 January 2026)" },
    { at: '2026-01-19T08:00:00Z', value: 'chidi', why: "it is chidi's week (19 to 25 January 2026)" },
    { at: '2026-01-26T08:00:00Z', value: 'abel', why: "it is abel's week (26 January to 1 February 2026)" },
    {
      at: '2026-01-04T08:00:00Z',
      value: 'chidi',
      why: "it is chidi's week (29 December 2025 to 4 January 2026)",
    },
    { at: '2025-12-21T08:00:00Z', value: 'abel', why: "it is abel's week (15 to 21 December 2025)" },
  ])(
    'of a ticket of $at is $value, in weeks of Berlin since the first day, also before it',
    ({ at, ...expected }) => {
      expect(ownerFrom(WEEKLY, cameAt(at))).toMatchObject({
        kind: 'decided',
        by: 's',
        confidence: 1,
        ...expected,
      })
    },
  )

  it.each([
    { every: '1d', at: '2026-01-06T08:00:00Z', why: "it is britt's day (6 January 2026)" },
    { every: '3d', at: '2026-01-08T08:00:00Z', why: "it is britt's turn (8 to 10 January 2026)" },
    { every: '2w', at: '2026-01-18T08:00:00Z', why: "it is abel's turn (5 to 18 January 2026)" },
    { every: '2w', at: '2026-01-19T08:00:00Z', why: "it is britt's turn (19 January to 1 February 2026)" },
  ])('every $every is for $at: $why', ({ every, at, why }) => {
    expect(ownerFrom(WEEKLY.replace('1w', every), cameAt(at)).why).toBe(why)
  })

  it('goes by the escalation of an escalated ticket', () => {
    const sample = { ...cameAt('2026-01-05T08:00:00Z'), triage: { escalated_at: '2026-01-12T08:00:00Z' } }
    expect(ownerFrom(WEEKLY, sample)).toMatchObject({ value: 'britt' })
  })

  it('begins at midnight of the settings’ time zone', () => {
    const settings = settingsWithAbsences({}, 'America/New_York')
    expect(ownerFrom(WEEKLY, cameAt('2026-01-12T04:59:59Z'), { settings })).toMatchObject({ value: 'abel' })
    expect(ownerFrom(WEEKLY, cameAt('2026-01-12T05:00:00Z'), { settings })).toMatchObject({ value: 'britt' })
  })

  it('has whole weeks over the change to summer time', () => {
    expect(ownerFrom(WEEKLY, cameAt('2026-03-29T21:59:59Z')).why).toContain('(23 to 29 March 2026)')
    expect(ownerFrom(WEEKLY, cameAt('2026-03-29T22:00:00Z')).why).toContain('(30 March to 5 April 2026)')
  })
})

describe('who is absent on the day on which the ticket came', () => {
  it.each([
    {
      absences: { abel: '2026-01-05 to 2026-01-06' },
      value: 'britt',
      why: "it is abel's day (5 January 2026); abel is absent, so britt takes over",
    },
    {
      absences: { abel: '2026-01-05 to 2026-01-06', britt: '2026-01-01 to 2026-01-05' },
      value: 'chidi',
      why: "it is abel's day (5 January 2026); abel and britt are absent, so chidi takes over",
    },
    {
      absences: { britt: '2026-01-05 to 2026-01-06' },
      value: 'abel',
      why: "it is abel's day (5 January 2026)",
    },
    {
      absences: { abel: '2026-01-01 to 2026-01-04', britt: '2026-01-06 to 2026-01-09' },
      value: 'abel',
      why: "it is abel's day (5 January 2026)",
    },
  ])('is left out for $absences', ({ absences, ...expected }) => {
    const settings = settingsWithAbsences(absences)
    expect(ownerFrom(DAILY, cameAt('2026-01-05T08:00:00Z'), { settings })).toMatchObject(expected)
  })

  it('takes nothing from the turns of the others', () => {
    const settings = settingsWithAbsences({ abel: '2026-01-05 to 2026-01-05' })
    expect(ownerFrom(DAILY, cameAt('2026-01-06T08:00:00Z'), { settings })).toMatchObject({ value: 'britt' })
  })

  it('leaves the ticket to a person where all are', () => {
    const all = '2026-01-05 to 2026-01-05'
    const settings = settingsWithAbsences({ abel: all, britt: all, chidi: all })
    expect(ownerFrom(DAILY, cameAt('2026-01-05T08:00:00Z'), { settings })).toMatchObject({
      kind: 'none',
      why: 'abel, britt and chidi are absent on 5 January 2026',
    })
  })
})
