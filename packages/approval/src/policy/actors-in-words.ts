import { showValue } from '@triagebook/record/problem'
import type { Actors } from './actors.ts'

/** What one person in a role is called; other roles are named as they are. */
const IN_A_ROLE: Readonly<Record<string, string>> = {
  support: 'a support engineer',
  'support-lead': 'a support lead',
  engineer: 'an engineer',
  'meeting-owner': 'a meeting owner',
  product: 'a product manager',
  'customer-success': 'a customer success manager',
  'sales-engineer': 'a sales engineer',
  security: 'a security specialist',
  admin: 'an admin',
}

/** `a support lead, an engineer or a member of the team security`. */
export function actorsInWords({ people, teams, roles, forgeTeams }: Actors): string {
  return alternatives([
    ...roles.map((role) => IN_A_ROLE[role] ?? `somebody with the role ${showValue(role)}`),
    ...teams.map((team) => `a member of the team ${showValue(team)}`),
    ...forgeTeams.map((team) => `a member of @${showValue(team)}`),
    ...(people.length > 0 ? ['one of the people whom the rule names'] : []),
  ])
}

/** `one, another or a third`. */
function alternatives(words: readonly string[]): string {
  const last = words.at(-1)
  if (last === undefined) return 'nobody'
  return words.length === 1 ? last : `${words.slice(0, -1).join(', ')} or ${last}`
}
