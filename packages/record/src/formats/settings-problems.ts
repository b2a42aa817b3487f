import type { Problem } from '../problem/problem.ts'
import { listed, nearest, suggestion } from '../problem/suggest.ts'
import type { Path } from '../schema/path.ts'
import type { Member, SettingsFile } from '../schema/types.generated.ts'
import type { Shaped } from '../yaml/yaml-source.ts'
import { emailProblems } from './email-problems.ts'
import { problem } from './problems.ts'

/** What a schema cannot check: unknown time zones, unknown teams, logins that are listed twice, and addresses. */
export function settingsProblems(file: Shaped<SettingsFile>): readonly Problem[] {
  const { teams, members = [] } = file.value
  return [
    ...timeZoneProblems(file),
    ...meetingProblems(file),
    ...Object.entries(teams).flatMap(([key, team]) =>
      duplicateLogins(file, team.members ?? [], ['teams', key, 'members']),
    ),
    ...duplicateLogins(file, members, ['members']),
    ...emailProblems(file),
  ]
}

function timeZoneProblems(file: Shaped<SettingsFile>): readonly Problem[] {
  const { time_zone } = file.value
  if (exists(time_zone)) return []
  const meant = nearest(time_zone, Intl.supportedValuesOf('timeZone'))
  const at = file.place(['time_zone'])
  return meant
    ? [problem('settings/unknown-time-zone#near', { zone: time_zone, meant }, at)]
    : [problem('settings/unknown-time-zone#far', { zone: time_zone }, at)]
}

/** An offset such as +01:00 is no time zone: it has no summer time. */
function exists(timeZone: string): boolean {
  try {
    return /^[A-Za-z]/.test(timeZone) && new Intl.DateTimeFormat('en', { timeZone }) !== null
  } catch {
    return false
  }
}

function meetingProblems(file: Shaped<SettingsFile>): readonly Problem[] {
  const { teams, meetings = {} } = file.value
  return Object.entries(meetings).flatMap(([meeting, { teams: named = [] }]) =>
    [...named.entries()]
      .filter(([, team]) => !Object.hasOwn(teams, team))
      .map(([index, team]) =>
        problem(
          'settings/unknown-team',
          { meeting, team, suggestion: suggestion(team, Object.keys(teams)) },
          file.place(['meetings', meeting, 'teams', index]),
        ),
      ),
  )
}

function duplicateLogins(
  file: Shaped<SettingsFile>,
  members: readonly Member[],
  path: Path,
): readonly Problem[] {
  const isDouble = ({ login }: Member, index: number) =>
    members.findIndex((other) => other.login.toLowerCase() === login.toLowerCase()) < index
  return [...members.entries()]
    .filter(([index, member]) => isDouble(member, index))
    .map(([index, { login, roles }]) =>
      problem(
        'settings/duplicate-login',
        { login, list: path.join('.'), roles: listed(roles) },
        file.place([...path, index, 'login']),
      ),
    )
}
