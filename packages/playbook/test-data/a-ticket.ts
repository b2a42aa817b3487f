import type { RecordContent, TicketRecord } from '@triagebook/record'

/** A ticket of the type bug with a title, a link and one section; the changes stand in its triage. */
export function aTicket(
  { title = 'Export stops', ...triage }: Partial<TicketRecord['triage']> & { readonly title?: string } = {},
  body = '## Context\n\nIt stops.\n',
): RecordContent {
  return {
    record: {
      id: 'zendesk-eu-1',
      title,
      source: {
        connection: 'zendesk-eu',
        platform: 'zendesk',
        native_id: '1',
        url: 'https://acme.zendesk.example/agent/tickets/1',
        status: 'open',
        created_at: '2026-03-26T10:56:07Z',
        updated_at: '2026-03-26T10:56:07Z',
        tags: ['export', 'csv'],
      },
      triage: { type: 'bug', status: 'open', severity: 'major', tech_debt: true, ...triage },
    },
    body,
  }
}
