import type { Settings } from './settings.ts'

/** The keys of teams that stand in no meeting: no agenda discusses their tickets. */
export function teamsInNoMeeting({
  teams,
  meetings,
}: Pick<Settings, 'teams' | 'meetings'>): readonly string[] {
  const met = new Set(Object.values(meetings).flatMap((meeting) => meeting.teams))
  return Object.keys(teams).filter((team) => !met.has(team))
}
