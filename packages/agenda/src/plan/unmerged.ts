import { isForMeeting } from '../meeting/meeting.ts'
import type { PullLink, Unmerged, UnmergedTicket } from '../model/agenda.ts'
import { isWithheld } from './agenda-ticket.ts'
import { candidateEntry } from './candidate-entry.ts'
import type { MeetingView, TicketFile } from './meeting-view.ts'
import { mostUrgentFirst, type Urgency, urgencyOf } from './urgency.ts'

/** What a pull request brings. Its tickets are in no other part of the agenda: the book has them only once it is merged. */
export interface StartedUnmerged {
  observe(file: TicketFile): void
  list(): Unmerged | null
}

interface Entry {
  readonly ticket: UnmergedTicket
  readonly urgency: Urgency
}

export function startUnmerged(view: MeetingView, pull: PullLink | null): StartedUnmerged {
  const entries: Entry[] = []
  let tickets = 0
  return {
    observe(file) {
      const { record } = file
      if (record.triage.status === 'resolved' || !isForMeeting(view.meeting, record, view.settings)) return
      tickets++
      const entry = entryOf(file, view)
      if (entry !== null) entries.push(structuredClone(entry))
    },
    list: () =>
      pull === null || tickets === 0
        ? null
        : { pull, tickets, urgent: entries.toSorted(escalatedFirst).map(({ ticket }) => ticket) },
  }
}

function entryOf(file: TicketFile, view: MeetingView): Entry | null {
  const { record } = file
  const { triage, source, id, title } = record
  const isEscalated = triage.escalated_at !== undefined
  if (isWithheld(record, view.settings)) {
    const ticket = { id, title: null, severity: null, priority: null, isEscalated, reasons: [] }
    // The place of a withheld ticket says nothing about it.
    return { ticket, urgency: { priority: 0, severity: 0, isLate: false, since: source.created_at, id } }
  }
  const candidate = isEscalated ? null : candidateEntry(file, view)
  if (!isEscalated && candidate?.isStrong !== true) return null
  const { severity = null, priority = null } = triage
  const reasons = candidate?.candidate.reasons ?? []
  return { ticket: { id, title, severity, priority, isEscalated, reasons }, urgency: urgencyOf(record) }
}

function escalatedFirst(a: Entry, b: Entry): number {
  return Number(b.ticket.isEscalated) - Number(a.ticket.isEscalated) || mostUrgentFirst(a.urgency, b.urgency)
}
