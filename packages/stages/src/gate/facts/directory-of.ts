import type { Directory } from '@triagebook/approval'
import type { Member } from '@triagebook/record'
import { membersOf, type Settings } from '@triagebook/record/formats'

/** The teams and roles of the settings; logins in lower case. */
export function directoryOf(settings: Settings): Pick<Directory, 'teams' | 'roles'> {
  const roles = new Map<string, Set<string>>()
  for (const member of membersOf(settings))
    for (const role of member.roles) {
      const people = roles.get(role) ?? new Set()
      roles.set(role, people.add(loginOf(member)))
    }
  const teams = Object.entries(settings.teams).map(
    ([slug, { members }]) => [slug, new Set(members.map(loginOf))] as const,
  )
  return { teams: new Map(teams), roles }
}

function loginOf({ login }: Member): string {
  return login.toLowerCase()
}
