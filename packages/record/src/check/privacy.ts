import type { Settings } from '../formats/settings.ts'
import type { TicketRecord } from '../schema/types.generated.ts'
import type { Finding } from './finding.ts'
import { problem } from './problems.ts'

/** What the settings allow in this book's files. */
export function privacyFindings(record: TicketRecord, { privacy }: Settings): readonly Finding[] {
  const findings: Finding[] = []
  if (record.customer?.name !== undefined && privacy.customers !== 'named') {
    const found = problem('record/customer-named', { setting: privacy.customers })
    findings.push({ ...found, path: ['customer', 'name'] })
  }
  if (record.triage.type === 'security' && privacy.book === 'public' && record.source.withheld !== true) {
    findings.push({ ...problem('record/security-not-withheld', {}), path: ['triage', 'type'] })
  }
  return findings
}
