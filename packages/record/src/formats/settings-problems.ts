import type { Problem } from '../problem/problem.ts'
import { listed, nearest, suggestion } from '../problem/suggest.ts'
import type { Path } from '../schema/path.ts'
import type { Member, SettingsFile } from '../schema/types.generated.ts'
import type { Shaped } from '../yaml/yaml-source.ts'
import { emailProblems } from './email-problems.ts'
import { problem } from './problems.ts'

/** What a schema cannot check: unknown time zones, teams and owners, logins that are listed twice, absences, and addresses. */
export function settingsProblems(file: Shaped<SettingsFile>): readonly Problem[] {
  return [
    ...timeZoneProblems(file),
    ...meetingProblems(file),
    ...ownerProblems(file),
    ...absenceProblems(file),
    ...memberLists(file.value).flatMap(({ members, path }) => duplicateLogins(file, members, path)),
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
  // The list has no older names, and is much faster than asking for one.
  if (Intl.supportedValuesOf('timeZone').includes(timeZone)) return true
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

function ownerProblems(file: Shaped<SettingsFile>): readonly Problem[] {
  const { meetings = {} } = file.value
  const logins = memberLists(file.value).flatMap(({ members }) => members.map(({ login }) => login))
  return Object.entries(meetings).flatMap(([meeting, { owner, owners = [] }]) => [
    ...(owner !== undefined && owners.length > 0
      ? [problem('settings/owner-twice', { meeting }, file.place(['meetings', meeting, 'owner']))]
      : []),
    ...[...owners.entries()]
      .filter(([, login]) => !logins.includes(login))
      .map(([index, login]) =>
        problem(
          'settings/unknown-owner',
          { meeting, login, suggestion: suggestion(login, logins) },
          file.place(['meetings', meeting, 'owners', index]),
        ),
      ),
  ])
}

function absenceProblems(file: Shaped<SettingsFile>): readonly Problem[] {
  return memberLists(file.value).flatMap(({ members, path }) =>
    members.flatMap(({ login, absences = [] }, index) =>
      [...absences.entries()]
        .filter(([, { from, to }]) => to < from)
        .map(([number, { from, to }]) =>
          problem(
            'settings/absence-backwards',
            { login, from, to },
            file.place([...path, index, 'absences', number, 'to']),
          ),
        ),
    ),
  )
}

/** People outside the teams, and those of each team. */
function memberLists({
  teams,
  members = [],
}: SettingsFile): readonly { readonly members: readonly Member[]; readonly path: Path }[] {
  return [
    { members, path: ['members'] },
    ...Object.entries(teams).map(([key, team]) => ({
      members: team.members ?? [],
      path: ['teams', key, 'members'],
    })),
  ]
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
