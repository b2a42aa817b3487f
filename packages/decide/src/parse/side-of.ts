import type { Login } from '@triagebook/record'
import type { Settings } from '@triagebook/record/formats'
import { err, ok, type Result } from '@triagebook/record/problem'
import { problem } from '../problems.ts'
import type { WordLists } from '../table/argument.ts'
import type { Role } from '../table/role.ts'
import { rolesOf } from './people.ts'

type Side = WordLists['side']

const SIDE_OF_ROLE: Partial<Record<Role, Side>> = {
  support: 'support',
  'support-lead': 'support',
  engineer: 'engineering',
}

/** Which owner a person becomes, where that person's roles in the settings leave no doubt. */
export function sideOf(login: Login, settings: Settings, example: string): Result<Side> {
  const roles = rolesOf(login, settings)
  const sides = new Set(roles.flatMap((role) => SIDE_OF_ROLE[role] ?? []))
  const [side] = sides
  if (side !== undefined && sides.size === 1) return ok(side)
  if (roles.length === 0) return err(problem('decide/unclear-owner#unknown', { login, example }))
  return err(problem('decide/unclear-owner#role', { login, roles: roles.join(', '), example }))
}
