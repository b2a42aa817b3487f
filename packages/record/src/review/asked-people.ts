import type { Login, Member, TicketRecord } from '../schema/types.generated.ts'

/** Who settles the flags of a ticket: its support owner, else its engineering owner, else the support leads. Only people of the settings. */
export function askedPeople({ triage }: TicketRecord, people: readonly Member[]): readonly Login[] {
  const owner = triage.support_owner ?? triage.engineering_owner
  if (owner !== undefined && people.some(({ login }) => login === owner)) return [owner]
  const leads = people.filter(({ roles }) => roles.includes('support-lead')).map(({ login }) => login)
  return [...new Set(leads)]
}
