import type { RecordContent, TicketRecord } from '@triagebook/record'

/** The record of a security report for a public book: fixed words in place of its title, tags, reason of escalation and body. */
export function withheldContent(record: TicketRecord): RecordContent {
  const { tags: _tags, ...source } = record.source
  const title = 'Security report'
  const { triage } = record
  return {
    record: {
      ...record,
      title,
      source: { ...source, withheld: true },
      triage: triage.escalation_reason === undefined ? triage : { ...triage, escalation_reason: title },
    },
    body: 'Its text stays on the desk.\n',
  }
}
