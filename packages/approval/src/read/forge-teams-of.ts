import type { Codeowners } from '../codeowners/read-codeowners.ts'
import type { Policy } from '../policy/policy.ts'

/** The teams of the forge whose members a verdict needs. Those of CODEOWNERS only where a rule asks for owners. */
export function forgeTeamsOf(
  { rules, forgeTeams }: Policy,
  codeowners: Codeowners | null,
): readonly string[] {
  const asksOwners = rules.some(({ requirements }) => requirements.some(({ kind }) => kind === 'codeowners'))
  const ofOwners = asksOwners ? (codeowners?.forgeTeams ?? []) : []
  return [...new Set([...forgeTeams, ...ofOwners])].sort()
}
