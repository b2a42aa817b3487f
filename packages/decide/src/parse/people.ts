import type { Login, Member } from '@triagebook/record'
import type { Settings } from '@triagebook/record/formats'
import type { Role } from '../table/role.ts'

/** Everybody whom triagebook.yml lists, in teams or outside. */
export function membersOf({ members, teams }: Settings): readonly Member[] {
  return [...members, ...Object.values(teams).flatMap((team) => team.members)]
}

/** All roles of a person, wherever the person is listed; none of an unknown one. */
export function rolesOf(login: Login, settings: Settings): readonly Role[] {
  const own = membersOf(settings).filter((member) => member.login.toLowerCase() === login.toLowerCase())
  return [...new Set(own.flatMap(({ roles }) => roles))]
}
