import { daysBetween } from '@triagebook/calendar'
import type { Day, TicketRecord } from '@triagebook/record'
import type { Settings } from '@triagebook/record/formats'
import type { Meeting } from '../meeting/meeting.ts'
import { isForMeeting, teamOf } from '../meeting/meeting.ts'
import type { AgendaTicket, Blocker, DueStep, TicketLink } from '../model/agenda.ts'
import { agendaTicket, isWithheld, ticketLink } from './agenda-ticket.ts'
import { type ChangesOfTicket, recentChanges, type TimeSpan } from './recent-changes.ts'
import { type Urgency, urgencyOf } from './urgency.ts'

/** What a meeting looks at. */
export interface MeetingView {
  readonly settings: Settings
  readonly meeting: Meeting
  readonly day: Day
  /** Since the meeting day before. */
  readonly recent: TimeSpan
  readonly dayOf: (at: Date) => Day
}

/** What the agenda shows of one ticket, and nothing else of it. */
export interface AgendaEntry {
  readonly urgency: Urgency
  readonly link: TicketLink
  readonly changes: ChangesOfTicket | null
  /** The desk would escalate it; a person decides. */
  readonly isProposed: boolean
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

/** Null for a ticket that is not on this agenda. */
export function agendaEntry(record: TicketRecord, view: MeetingView): AgendaEntry | null {
  const { settings, meeting, recent } = view
  if (!isForMeeting(meeting, record, settings)) return null
  const { triage } = record
  const isEscalated = triage.escalated_at !== undefined
  const isOpen = triage.status !== 'resolved'
  const changes = isEscalated ? recentChanges(record, recent) : null
  const isProposed = !isEscalated && isOpen && (triage.review?.includes('escalation-proposed') ?? false)
  const open = isEscalated && isOpen ? openEntry(record, view) : null
  const hasChanged = changes !== null && (changes.escalated || changes.resolved || changes.reopened)
  if (open === null && !isProposed && !hasChanged) return null
  return { urgency: urgencyOf(record), link: ticketLink(record, settings), changes, isProposed, open }
}

function openEntry(record: TicketRecord, view: MeetingView): OpenEntry {
  const { settings } = view
  const withheld = isWithheld(record, settings)
  return {
    team: teamOf(record, settings),
    ticket: agendaTicket(record, view),
    isTopPriority: withheld || needsPerson(record),
    dueStep: withheld ? null : dueStep(record, view),
    blocker: withheld ? null : blocker(record, settings),
  }
}

/** P1, or flagged for a person. Every withheld ticket counts as one, so that its place says nothing about it. */
function needsPerson({ triage: { priority, review = [] } }: TicketRecord): boolean {
  return priority === 'P1' || review.some((flag) => flag !== 'escalation-proposed')
}

function dueStep(record: TicketRecord, { settings, day }: MeetingView): DueStep | null {
  const step = record.triage.next_step
  if (step?.due === undefined || step.due > day) return null
  return {
    ticket: ticketLink(record, settings),
    text: step.text,
    who: step.who ?? null,
    due: step.due,
    overdueDays: daysBetween(step.due, day),
  }
}

function blocker(record: TicketRecord, settings: Settings): Blocker | null {
  const { blocked, status } = record.triage
  if (status !== 'blocked' || !blocked) return null
  return { ticket: ticketLink(record, settings), on: blocked.on, why: blocked.why }
}
