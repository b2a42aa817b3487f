import { describe, expect, it } from 'vitest'
import { aTicket, theSettings } from '../../test-data/a-ticket.ts'
import { isForMeeting, meetingOf, teamOf, teamsOf } from './meeting.ts'

const SETTINGS = theSettings()
const DAILY = meetingOf(SETTINGS, 'daily')

describe('meetingOf', () => {
  it.each(['weekly', '', 'constructor', '__proto__'])('throws for %j, which is not a meeting', (name) => {
    expect(() => meetingOf(SETTINGS, name)).toThrow(RangeError)
  })
})

describe('teamOf and isForMeeting', () => {
  it.each([
    { team: 'java', known: 'java', isFor: true },
    { team: 'billing', known: 'billing', isFor: false },
    { team: 'gone', known: null, isFor: true },
    { team: 'constructor', known: null, isFor: true },
    { team: undefined, known: null, isFor: true },
  ])('take a ticket of $team for one of $known, on the agenda: $isFor', ({ team, known, isFor }) => {
    const record = aTicket('a', { team })
    expect(teamOf(record, SETTINGS)).toBe(known)
    expect(isForMeeting(DAILY, record, SETTINGS)).toBe(isFor)
  })
})

describe('teamsOf', () => {
  const entry = (id: string, team: string | null) => ({ id, team })

  it.each([
    { name: 'no entry', entries: [], teams: [] },
    { name: 'one team', entries: [entry('a', 'java')], teams: ['Java: a'] },
    {
      name: 'the order of the meeting, no team last',
      entries: [entry('a', null), entry('b', 'security'), entry('c', 'java'), entry('d', 'java')],
      teams: ['Java: c, d', 'Security: b', 'null: a'],
    },
  ])('lists teams with entries: $name', ({ entries, teams }) => {
    expect(
      teamsOf(DAILY, entries, SETTINGS).map(
        ({ name, entries: found }) => `${name}: ${found.map(({ id }) => id).join(', ')}`,
      ),
    ).toEqual(teams)
  })
})
