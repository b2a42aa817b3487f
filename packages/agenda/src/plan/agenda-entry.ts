import { daysBetween } from '@triagebook/calendar'
import type { TicketRecord } from '@triagebook/record'
import { isForMeeting, teamOf } from '../meeting/meeting.ts'
import type { AgendaTicket, Blocker, DueStep, TicketLink } from '../model/agenda.ts'
import { agendaTicket, isWithheld, ticketLink } from './agenda-ticket.ts'
import type { MeetingView, TicketFile } from './meeting-view.ts'
import { type ChangesOfTicket, recentChanges } from './recent-changes.ts'
import { type Urgency, urgencyOf } from './urgency.ts'

/** What the agenda shows of one ticket, and nothing else of it. */
export interface AgendaEntry {
  readonly urgency: Urgency
  readonly link: TicketLink
  readonly changes: ChangesOfTicket
  /** Null where it is not up for discussion. */
  readonly open: OpenEntry | null
}

export interface OpenEntry {
  readonly team: string | null
  readonly ticket: AgendaTicket
  readonly isTopPriority: boolean
  readonly dueStep: DueStep | null
  readonly blocker: Blocker | null
}

/** Null for a ticket that is not escalated, or not on this agenda. */
export function agendaEntry(file: TicketFile, view: MeetingView): AgendaEntry | null {
  const { record } = file
  const { settings, meeting, recent } = view
  const { triage } = record
  if (triage.escalated_at === undefined || !isForMeeting(meeting, record, settings)) return null
  const changes = recentChanges(record, recent)
  const open = triage.status === 'resolved' ? null : openEntry(file, view)
  const hasChanged = changes.escalated || changes.resolved || changes.reopened
  if (open === null && !hasChanged) return null
  return { urgency: urgencyOf(record), link: ticketLink(file, view), changes, open }
}

function openEntry(file: TicketFile, view: MeetingView): OpenEntry {
  const { record } = file
  const withheld = isWithheld(record, view.settings)
  return {
    team: teamOf(record, view.settings),
    ticket: agendaTicket(file, view),
    isTopPriority: withheld || needsPerson(record),
    dueStep: withheld ? null : dueStep(file, view),
    blocker: withheld ? null : blocker(file, view),
  }
}

/** P1, or flagged for a person. Every withheld ticket counts as one, so that its place says nothing about it. */
function needsPerson({ triage: { priority, review = [] } }: TicketRecord): boolean {
  return priority === 'P1' || review.some((flag) => flag !== 'escalation-proposed')
}

function dueStep(file: TicketFile, view: MeetingView): DueStep | null {
  const step = file.record.triage.next_step
  if (step?.due === undefined || step.due > view.day) return null
  return {
    ticket: ticketLink(file, view),
    text: step.text,
    who: step.who ?? null,
    due: step.due,
    overdueDays: daysBetween(step.due, view.day),
  }
}

function blocker(file: TicketFile, view: MeetingView): Blocker | null {
  const { blocked, status } = file.record.triage
  if (status !== 'blocked' || !blocked) return null
  return { ticket: ticketLink(file, view), on: blocked.on, why: blocked.why }
}
