import type { Path } from '../schema/path.ts'
import type { TicketRecord, Triage } from '../schema/types.generated.ts'
import type { Finding } from './finding.ts'
import { problem } from './problems.ts'

/** Tickets of these platforms may have no page to link to. */
const WITHOUT_LINK: readonly string[] = ['manual', 'csv', 'json', 'email']

/** What is required of a ticket once it is escalated. */
export function escalationFindings(record: TicketRecord): readonly Finding[] {
  if (record.triage.escalated_at === undefined) return []
  const missing = missingOnceEscalated(record).map(({ path, what }) => ({
    ...problem('record/missing-once-escalated', { field: path.join('.'), what }),
    path,
  }))
  return [...missing, ...teamFindings(record.triage)]
}

interface MissingField {
  readonly path: Path
  readonly what: string
}

/** What an escalated ticket needs and this one lacks, whether it is escalated or not. */
export function missingOnceEscalated({ source, customer, triage }: TicketRecord): readonly MissingField[] {
  const needed: readonly (MissingField & { readonly value: string | undefined })[] = [
    { path: ['customer', 'id'], value: customer?.id, what: 'which customer it is' },
    { path: ['triage', 'severity'], value: triage.severity, what: 'critical, major or minor' },
    { path: ['triage', 'escalation_reason'], value: triage.escalation_reason, what: 'why it was escalated' },
    { path: ['triage', 'support_owner'], value: triage.support_owner, what: 'who answers the customer' },
    {
      path: ['triage', 'engineering_owner'],
      value: triage.engineering_owner ?? triage.team,
      what: 'who fixes it, or `triage.team`',
    },
    {
      path: ['source', 'url'],
      value: WITHOUT_LINK.includes(source.platform) ? '-' : source.url,
      what: 'the link to the ticket on the desk',
    },
  ]
  return needed.filter(({ value }) => value === undefined)
}

/** With an engineering owner a team is not required, but without a team no team looks at it. */
function teamFindings({ team, engineering_owner, status }: Triage): readonly Finding[] {
  if (team !== undefined || engineering_owner === undefined || status === 'resolved') return []
  return [{ ...problem('record/escalated-without-team', {}), path: ['triage', 'team'] }]
}
