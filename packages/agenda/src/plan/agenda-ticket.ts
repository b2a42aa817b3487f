import { daysBetween, workingTime } from '@triagebook/calendar'
import type { TicketRecord } from '@triagebook/record'
import type { Settings } from '@triagebook/record/formats'
import { openFlags } from '@triagebook/record/review'
import type { AgendaTicket, TicketLink } from '../model/agenda.ts'
import { customerName } from './customer-name.ts'
import type { MeetingView, TicketFile } from './meeting-view.ts'
import { isSolvedOnDesk, needsOf } from './needs.ts'
import { nextTarget } from './next-target.ts'
import { ownersOf } from './owners-of.ts'

/** True where nothing but the id may be shown: the agenda is an issue, which more people read than the desk. */
export function isWithheld({ source, triage }: TicketRecord, settings: Settings): boolean {
  return source.withheld === true || (triage.type === 'security' && settings.privacy.book !== 'private')
}

type LinkView = Pick<MeetingView, 'settings' | 'pageOf'>

export function ticketLink({ record, path }: TicketFile, { settings, pageOf }: LinkView): TicketLink {
  if (isWithheld(record, settings)) return { id: record.id, page: null, url: null }
  const { url } = record.source
  return { id: record.id, page: pageOf(path), url: url?.startsWith('https://') === true ? url : null }
}

type View = LinkView & Pick<MeetingView, 'day' | 'dayOf' | 'start' | 'calendar' | 'targets'>

export function agendaTicket(file: TicketFile, view: View): AgendaTicket {
  const { record } = file
  const { settings, day } = view
  const { triage } = record
  const owners = ownersOf(triage)
  if (isWithheld(record, settings)) return { kind: 'withheld', id: record.id, page: null, url: null, owners }
  return {
    kind: 'open',
    ...ticketLink(file, view),
    title: record.title,
    customer: customerName(record, settings),
    status: triage.status,
    isSolvedOnDesk: isSolvedOnDesk(record),
    severity: triage.severity ?? null,
    priority: triage.priority ?? null,
    ageDays: ageInDays(triage.escalated_at, view),
    workingSeconds: workingSeconds(triage.escalated_at, view),
    next: nextTarget(record, view),
    owners,
    flags: openFlags(record),
    needs: needsOf(record, day),
  }
}

/** Whole days since then, in the book's time zone. */
export function ageInDays(since: string | undefined, { day, dayOf }: Pick<View, 'day' | 'dayOf'>): number {
  if (since === undefined) return 0
  // An agenda of an earlier day may hold a ticket that was escalated since.
  return Math.max(0, daysBetween(dayOf(new Date(since)), day))
}

function workingSeconds(since: string | undefined, { start, calendar }: View): number | null {
  return since === undefined || calendar === null ? null : workingTime(calendar, new Date(since), start)
}
