import { describe, expect, it } from 'vitest'
import { OWNED, OWNERLESS, theSettings } from '../../test-data/a-ticket.ts'
import { meetingOf } from './meeting.ts'
import { meetingOwner } from './meeting-owner.ts'

const HOLIDAYS = ['2026-01-01', '2026-01-06']
const THURSDAY = '2026-03-26'

/** Everybody’s roles but the one of leading, and who leads in turn. */
const inTurn = (owners: string) => OWNERLESS.replace('minutes: 15', `minutes: 15, owners: [${owners}]`)

const absent = (settings: string, login: string, from: string, to: string) =>
  settings.replace(`login: ${login},`, `login: ${login}, absences: [{ from: ${from}, to: ${to} }],`)

function ownerOn(day: string, text?: string): string | null {
  const settings = theSettings(text)
  const meeting = meetingOf(settings, 'daily')
  const days = { weekdays: meeting.weekdays, isHoliday: (one: string) => HOLIDAYS.includes(one) }
  return meetingOwner(meeting, { settings, day, days })
}

describe('the owner of a meeting is', () => {
  it.each([
    { name: 'its own, before a member with the role', settings: OWNED, owner: 'mira' },
    { name: 'else the first member with the role', settings: undefined, owner: 'kei' },
    { name: 'else nobody', settings: OWNERLESS, owner: null },
    {
      name: 'of members with the role first one outside the teams',
      settings: OWNED.replace(', owner: mira', '').replace('[support]', '[support, meeting-owner]'),
      owner: 'lena',
    },
    {
      name: 'nobody who is absent',
      settings: absent(OWNED.replace(', owner: mira', ''), 'kei', THURSDAY, THURSDAY),
      owner: null,
    },
    {
      name: 'not the one owner who is absent, but a member with the role',
      settings: absent(OWNED.replace('owner: mira', 'owner: lena'), 'lena', THURSDAY, THURSDAY),
      owner: 'kei',
    },
  ])('$name', ({ settings, owner }) => {
    expect(ownerOn(THURSDAY, settings)).toBe(owner)
  })

  /** The first meeting days of 2026, a year that begins on a Thursday and a holiday. */
  it.each([
    { day: '2026-01-02', owner: 'lena', name: 'the first on the first meeting day of the year' },
    { day: '2026-01-05', owner: 'abel', name: 'the next on the next, over a weekend' },
    { day: '2026-01-07', owner: 'kei', name: 'the third on the third, over a holiday' },
    { day: '2026-01-08', owner: 'lena', name: 'the first again after the last' },
  ])('in turn $name', ({ day, owner }) => {
    expect(ownerOn(day, inTurn('lena, abel, kei'))).toBe(owner)
  })

  it.each([
    { day: '2026-01-05', owner: 'abel', name: 'the day before the absence' },
    { day: '2026-01-08', owner: 'abel', name: 'its first day' },
    { day: '2026-01-13', owner: 'abel', name: 'its last day' },
    { day: '2026-01-16', owner: 'lena', name: 'the next turn after it' },
  ])('in turn without who is absent: $name', ({ day, owner }) => {
    expect(ownerOn(day, absent(inTurn('lena, abel, kei'), 'lena', '2026-01-08', '2026-01-13'))).toBe(owner)
  })

  it('nobody where all who take turns are absent and nobody has the role', () => {
    expect(ownerOn('2026-01-02', absent(inTurn('lena'), 'lena', '2026-01-01', '2026-01-31'))).toBeNull()
  })
})
