import type { Problem } from '@triagebook/record/problem'
import { problem } from '../problems.ts'
import { COMMANDS, type CommandEntry, type CommandName } from '../table/commands.ts'
import type { Role } from '../table/role.ts'

/** Why none of these roles may use the command; null where one may. */
export function roleProblem(name: CommandName, roles: readonly Role[]): Problem | null {
  const { roles: allowed }: CommandEntry = COMMANDS[name]
  if (roles.some((role) => allowed.includes(role))) return null
  return problem('decide/role-not-allowed', { command: name, roles: allowed.join(', ') })
}
