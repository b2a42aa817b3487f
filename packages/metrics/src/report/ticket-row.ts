import { canonicalType, instant, omitUndefined } from '@triagebook/record'
import type { Settings } from '@triagebook/record/formats'
import type { Ticket } from '../history/ticket.ts'
import type { TicketRow } from './report.ts'

/** Instead of the title of a ticket whose text stays on the desk. */
const WITHHELD_TITLE = 'Security report'

/** A page may show of a security report that it exists, and nothing else, unless the book is declared private. */
function isWithheld({ source, triage }: Ticket['record'], privacy: Settings['privacy']): boolean {
  return source.withheld === true || (triage.type === 'security' && privacy.book !== 'private')
}

export function ticketRow(ticket: Ticket, privacy: Settings['privacy']): TicketRow {
  const { record, path, createdAt, resolution } = ticket
  const { id, title, source, triage } = record
  const shown = { id, created_at: source.created_at, path }
  if (isWithheld(record, privacy)) return { ...shown, title: WITHHELD_TITLE, withheld: true }

  const { resolvedAt } = resolution
  return omitUndefined<TicketRow>({
    ...shown,
    title,
    status: triage.status,
    team: triage.team,
    type: triage.type === undefined ? undefined : canonicalType(triage.type),
    priority: triage.priority,
    resolved_at: resolvedAt === null ? undefined : instant(new Date(resolvedAt * 1000)),
    seconds_to_resolution: resolvedAt === null ? undefined : resolvedAt - createdAt,
    code: record.resolution?.code,
    url: source.url,
  })
}
