import { daysBetween, localDay } from '@triagebook/calendar'
import type { Day, Settings, TicketRecord } from '@triagebook/record'
import type { AgendaTicket, TicketLink } from './agenda.ts'
import { asksOf } from './asks.ts'

/** True where nothing but the id may be shown: the agenda is an issue, which more people read than the desk. */
export function isWithheld({ source, triage }: TicketRecord, settings: Settings): boolean {
  return source.withheld === true || (triage.type === 'security' && settings.privacy.book !== 'private')
}

export function ticketLink(record: TicketRecord, settings: Settings): TicketLink {
  const { url } = record.source
  const shown = url?.startsWith('https://') === true && !isWithheld(record, settings)
  return { id: record.id, url: shown ? url : null }
}

export function agendaTicket(record: TicketRecord, settings: Settings, day: Day): AgendaTicket {
  if (isWithheld(record, settings)) return { kind: 'withheld', id: record.id, url: null }
  const { triage, customer } = record
  return {
    kind: 'open',
    ...ticketLink(record, settings),
    title: record.title,
    customer: customer?.id ?? null,
    severity: triage.severity ?? null,
    priority: triage.priority ?? null,
    ageDays: ageInDays(triage.escalated_at, day, settings.time_zone),
    supportOwner: triage.support_owner ?? null,
    engineeringOwner: triage.engineering_owner ?? null,
    flags: triage.review ?? [],
    asks: asksOf(triage),
  }
}

function ageInDays(escalatedAt: string | undefined, day: Day, timeZone: string): number {
  if (escalatedAt === undefined) return 0
  // An agenda of an earlier day may hold a ticket that was escalated since.
  return Math.max(0, daysBetween(localDay(new Date(escalatedAt), timeZone), day))
}
