import { expect, it } from 'vitest'
import { teamsInNoMeeting } from './teams-in-no-meeting.ts'

const teams = { java: { name: 'Java', members: [] }, web: { name: 'Web', members: [] } }
const meeting = (...names: readonly string[]) => ({
  teams: names,
  weekdays: ['mon'] as const,
  at: '09:00',
  minutes: 15,
})

it.each([
  { name: 'no meeting', meetings: {}, found: ['java', 'web'] },
  { name: 'one meeting of one team', meetings: { daily: meeting('web') }, found: ['java'] },
  { name: 'a meeting each', meetings: { daily: meeting('web'), weekly: meeting('java') }, found: [] },
])('finds $found where there is $name', ({ meetings, found }) => {
  expect(teamsInNoMeeting({ teams, meetings })).toEqual(found)
})
