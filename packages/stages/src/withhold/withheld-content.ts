import type { RecordContent, TicketRecord } from '@triagebook/record'

/** The record of a security report for a public book: fixed words in place of its title, tags and body. */
export function withheldContent(record: TicketRecord): RecordContent {
  const { tags: _tags, ...source } = record.source
  return {
    record: { ...record, title: 'Security report', source: { ...source, withheld: true } },
    body: 'Its text stays on the desk.\n',
  }
}
