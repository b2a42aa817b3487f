import type { Settings } from '../formats/settings.ts'
import type { TicketRecord } from '../schema/types.generated.ts'
import type { Finding } from './finding.ts'

/** What may stand in this book's files at all. */
export function privacyFindings(record: TicketRecord, { privacy }: Settings): readonly Finding[] {
  const findings: Finding[] = []
  if (record.customer?.name !== undefined && privacy.customers !== 'named') {
    findings.push({
      code: 'record/customer-named',
      message: `The customer’s name stands in the record; triagebook.yml says \`customers: ${privacy.customers}\`.`,
      hint: 'Delete the line. Git keeps what was once committed: tell who cares for the repository.',
      path: ['customer', 'name'],
    })
  }
  if (record.triage.type === 'security' && privacy.book === 'public' && record.source.withheld !== true) {
    findings.push({
      code: 'record/security-not-withheld',
      severity: 'warning',
      message: 'This is a security ticket in a public book, and its text is not withheld.',
      hint: 'Replace title and text as for a withheld ticket and set `source.withheld: true`, or correct the type.',
      path: ['triage', 'type'],
    })
  }
  return findings
}
