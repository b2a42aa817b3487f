import type { Directory } from '../facts/directory.ts'
import type { Actors } from './actors.ts'

/** Whether a person is one of these, as of when the directory was read. */
export function isAmong(
  login: string,
  { people, teams, roles, forgeTeams }: Actors,
  directory: Directory,
): boolean {
  const key = login.toLowerCase()
  const isIn = (groups: ReadonlyMap<string, ReadonlySet<string>>) => (group: string) =>
    groups.get(group)?.has(key) ?? false
  return (
    people.includes(key) ||
    teams.some(isIn(directory.teams)) ||
    roles.some(isIn(directory.roles)) ||
    forgeTeams.some(isIn(directory.forgeTeams))
  )
}
