import type { Triage } from '@triagebook/record'
import type { Owner } from '../model/agenda.ts'

/** The owners, support first, each once, and who of them is next: whoever has the next step. */
export function ownersOf({ support_owner, engineering_owner, next_step }: Triage): readonly Owner[] {
  const next = next_step?.who
  const logins = [support_owner, engineering_owner, next].filter((login) => login !== undefined)
  return [...new Set(logins)].map((login) => ({ login, isNext: login === next }))
}
