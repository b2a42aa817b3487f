import { daysBetween } from '@triagebook/calendar'
import { ownEntry, type Priority, type TicketRecord } from '@triagebook/record'
import type { Settings } from '@triagebook/record/formats'
import { reviewItems } from '@triagebook/record/review'
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
  /** Its part in the minutes of its team. */
  readonly weight: number
  readonly isTopPriority: boolean
  /** What to ask the customer; nothing of a ticket that is ready, or withheld. */
  readonly asks: readonly string[]
  readonly dueStep: DueStep | null
  readonly blocker: Blocker | null
}

const WEIGHT = { P1: 3, P2: 2, P3: 1 } as const satisfies Readonly<Record<Priority, number>>

/** Of every withheld ticket, so that its weight says nothing about it. */
const HEAVIEST = WEIGHT.P1

/** Null for a ticket that is not escalated, or not on this agenda. */
export function agendaEntry(file: TicketFile, view: MeetingView): AgendaEntry | null {
  const { record } = file
  const { settings, meeting, recent } = view
  const { triage } = record
  if (triage.escalated_at === undefined || !isForMeeting(meeting, record, settings)) return null
  const found = recentChanges(record, recent)
  const changes = isWithheld(record, settings) ? { ...found, moves: [] } : nameTeams(found, settings)
  const open = triage.status === 'resolved' ? null : openEntry(file, view)
  const hasChanged = changes.escalated || changes.resolved || changes.reopened
  if (open === null && !hasChanged) return null
  const isLate = open?.ticket.kind === 'open' && open.ticket.next?.isLate === true
  return { urgency: { ...urgencyOf(record), isLate }, link: ticketLink(file, view), changes, open }
}

/** The history has the keys of teams. */
function nameTeams(changes: ChangesOfTicket, { teams }: Settings): ChangesOfTicket {
  const nameOf = (key: string) => ownEntry(teams, key)?.name ?? key
  const moves = changes.moves.map((move) =>
    move.what === 'team' ? { ...move, from: nameOf(move.from), to: nameOf(move.to) } : move,
  )
  return { ...changes, moves }
}

function openEntry(file: TicketFile, view: MeetingView): OpenEntry {
  const { record } = file
  const withheld = isWithheld(record, view.settings)
  return {
    team: teamOf(record, view.settings),
    ticket: agendaTicket(file, view),
    weight: withheld ? HEAVIEST : WEIGHT[record.triage.priority ?? 'P3'],
    isTopPriority: withheld || needsPerson(record),
    asks: withheld ? [] : view.asksOf(file),
    dueStep: withheld ? null : dueStep(file, view),
    blocker: withheld ? null : blocker(file, view),
  }
}

/** P1, or flagged for a person. Every withheld ticket counts as one, so that its place says nothing about it. */
function needsPerson(record: TicketRecord): boolean {
  return record.triage.priority === 'P1' || reviewItems(record).length > 0
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
    carried: view.meetingsSince(step.due),
  }
}

function blocker(file: TicketFile, view: MeetingView): Blocker | null {
  const { blocked, status } = file.record.triage
  if (status !== 'blocked' || !blocked) return null
  return { ticket: ticketLink(file, view), on: blocked.on, why: blocked.why }
}
