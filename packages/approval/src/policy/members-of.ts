import type { Directory } from '../facts/directory.ts'
import type { Actors } from './actors.ts'

/** The logins of all who are in one of these, in lower case. A team or role that the directory lacks has no members. */
export function membersOf(actors: Actors, { teams, roles, forgeTeams }: Directory): ReadonlySet<string> {
  const logins = [
    ...actors.people,
    ...membersAt(teams, actors.teams),
    ...membersAt(roles, actors.roles),
    ...membersAt(forgeTeams, actors.forgeTeams),
  ]
  return new Set(logins.map((login) => login.toLowerCase()))
}

function membersAt(
  groups: ReadonlyMap<string, ReadonlySet<string>>,
  names: readonly string[],
): readonly string[] {
  return names.flatMap((name) => [...(groups.get(name.toLowerCase()) ?? [])])
}
