import { daysBetween } from '@triagebook/calendar'
import type { Day, TicketRecord } from '@triagebook/record'
import type { Settings } from '@triagebook/record/formats'
import type { AgendaTicket, TicketLink } from '../model/agenda.ts'
import { needsOf } from './needs.ts'

/** True where nothing but the id may be shown: the agenda is an issue, which more people read than the desk. */
export function isWithheld({ source, triage }: TicketRecord, settings: Settings): boolean {
  return source.withheld === true || (triage.type === 'security' && settings.privacy.book !== 'private')
}

export function ticketLink(record: TicketRecord, settings: Settings): TicketLink {
  const { url } = record.source
  const shown = url?.startsWith('https://') === true && !isWithheld(record, settings)
  return { id: record.id, url: shown ? url : null }
}

interface View {
  readonly settings: Settings
  readonly day: Day
  readonly dayOf: (at: Date) => Day
}

export function agendaTicket(record: TicketRecord, view: View): AgendaTicket {
  const { settings } = view
  if (isWithheld(record, settings)) return { kind: 'withheld', id: record.id, url: null }
  const { triage, customer } = record
  return {
    kind: 'open',
    ...ticketLink(record, settings),
    title: record.title,
    customer: customer?.id ?? null,
    severity: triage.severity ?? null,
    priority: triage.priority ?? null,
    ageDays: ageInDays(triage.escalated_at, view),
    supportOwner: triage.support_owner ?? null,
    engineeringOwner: triage.engineering_owner ?? null,
    flags: triage.review ?? [],
    needs: needsOf(triage),
  }
}

function ageInDays(escalatedAt: string | undefined, { day, dayOf }: View): number {
  if (escalatedAt === undefined) return 0
  // An agenda of an earlier day may hold a ticket that was escalated since.
  return Math.max(0, daysBetween(dayOf(new Date(escalatedAt)), day))
}
