import type { Login } from '@triagebook/record'
import { membersOf, type Settings } from '@triagebook/record/formats'
import type { Role } from '../table/role.ts'

/** All roles of a person, wherever the person is listed; none of an unknown one. */
export function rolesOf(login: Login, settings: Settings): readonly Role[] {
  const own = membersOf(settings).filter((member) => member.login.toLowerCase() === login.toLowerCase())
  return [...new Set(own.flatMap(({ roles }) => roles))]
}
