import { localDays, momentAt, type TicketTargets, type WorkingCalendar } from '@triagebook/calendar'
import type { Day } from '@triagebook/record'
import { isForMeeting, meetingOf, teamsOf } from '../meeting/meeting.ts'
import {
  isMeetingDay,
  type MeetingDays,
  meetingsBefore,
  nextMeetingDay,
  previousMeetingDay,
} from '../meeting/meeting-days.ts'
import { meetingOwner } from '../meeting/meeting-owner.ts'
import { shareMinutes } from '../meeting/share-minutes.ts'
import type { Agenda, DueStep, PullLink } from '../model/agenda.ts'
import { type AgendaEntry, agendaEntry, type OpenEntry } from './agenda-entry.ts'
import { isWithheld } from './agenda-ticket.ts'
import { candidateEntry } from './candidate-entry.ts'
import { startCandidates } from './candidates.ts'
import { startLeftOut } from './left-out.ts'
import type { MeetingView, TicketFile } from './meeting-view.ts'
import { startReviews } from './reviews.ts'
import { startSecurityCandidates } from './security-candidates.ts'
import { startUnmerged } from './unmerged.ts'
import { mostUrgentFirst } from './urgency.ts'

export interface AgendaOptions extends Pick<MeetingView, 'settings' | 'day' | 'pageOf'> {
  /** Key of the meeting in the settings. */
  readonly meeting: string
  /** Says which days are holidays, and counts working time. */
  readonly calendar?: WorkingCalendar | null
  /** How long a step of a ticket may take. */
  readonly targets?: TicketTargets | null
  readonly now: Date
  readonly asksOf?: MeetingView['asksOf']
  /** The pull request whose tickets `observeUnmerged` is shown. */
  readonly pull?: PullLink | null
  /** The path of the meeting owner's checklist. */
  readonly playbook: string
}

/** An agenda in the making. Of each ticket it keeps only what the agenda shows. */
export interface StartedAgenda {
  observe(file: TicketFile): void
  /** A ticket that an open pull request brings, and the book does not have. */
  observeUnmerged(file: TicketFile): void
  /** The path of a record that could not be read. */
  observeUnreadable(path: string): void
  finish(): Agenda
}

/** More than a meeting can look at again in its last two minutes. */
const MOST_PRIORITIES = 5

/** Who speaks about what on a day. Only escalated tickets that are not resolved are discussed; others are candidates. */
export function startAgenda(options: AgendaOptions): StartedAgenda {
  const { settings, meeting: name, day, pageOf, playbook } = options
  const view = viewOf(options)
  const { meeting, days, nextDay } = view
  const entries: AgendaEntry[] = []
  const candidates = startCandidates()
  const strongCandidates = startCandidates()
  const securityCandidates = startSecurityCandidates()
  const reviews = startReviews(view)
  const leftOut = startLeftOut(view)
  const unmerged = startUnmerged(view, options.pull ?? null)
  const unreadable: string[] = []
  let tickets = 0
  let openTickets = 0
  return {
    observe(file) {
      tickets++
      const { escalated_at, status } = file.record.triage
      reviews.observe(file)
      if (escalated_at !== undefined) {
        const entry = agendaEntry(file, view)
        // A copy: words that were cut from a file's text keep all of that text in memory.
        if (entry !== null) entries.push(structuredClone(entry))
        leftOut.observe(file)
      } else if (status !== 'resolved' && isForMeeting(meeting, file.record, settings)) {
        openTickets++
        if (isWithheld(file.record, settings)) return securityCandidates.add(file.record)
        const entry = candidateEntry(file, view)
        if (entry !== null) candidates.add(entry)
        if (entry?.isStrong === true) strongCandidates.add(entry)
      }
    },
    observeUnmerged: unmerged.observe,
    observeUnreadable: (path) => void unreadable.push(path),
    finish() {
      const sorted = entries.toSorted((a, b) => mostUrgentFirst(a.urgency, b.urgency))
      const open = sorted.flatMap((entry) => entry.open ?? [])
      const ready = open.filter(({ asks }) => asks.length === 0)
      const teams = teamsOf(meeting, ready, settings)
      const shares = shareMinutes(
        meeting.minutes,
        teams.map(({ entries }) => entries.reduce((sum, { weight }) => sum + weight, 0)),
      )
      const priorities = open.filter(({ isTopPriority }) => isTopPriority)
      const links = (isListed: (entry: AgendaEntry) => boolean) =>
        sorted.filter(isListed).map(({ link }) => link)
      return {
        meeting: name,
        day,
        nextMeetingDay: nextDay,
        isHoliday: days.isHoliday(day),
        at: meeting.at,
        timeZone: settings.time_zone,
        owner: meetingOwner(meeting, { settings, day: nextDay ?? day, days }),
        minutes: meeting.minutes,
        introMinutes: shares.intro,
        actionMinutes: shares.actions,
        priorityMinutes: shares.priorities,
        unreadable: unreadable.toSorted(),
        playbook: { path: playbook, page: pageOf(playbook) },
        tickets,
        openTickets,
        changes: {
          since: view.since,
          escalated: links(({ changes }) => changes.escalated),
          resolved: links(({ changes }) => changes.resolved),
          reopened: links(({ changes }) => changes.reopened),
          moved: sorted.flatMap(({ link, changes: { moves } }) =>
            moves.length === 0 ? [] : [{ ticket: link, moves }],
          ),
        },
        unmerged: unmerged.list(),
        teams: teams.map(({ name, entries }, index) => {
          const minutes = shares.teams[index] ?? 0
          const tickets = ticketsOf(entries)
          // A minute a ticket: what takes longer goes offline.
          return { name, minutes, tickets: tickets.slice(0, minutes), offline: tickets.slice(minutes) }
        }),
        notReady: open.flatMap(({ ticket, asks }) =>
          ticket.kind === 'open' && asks.length > 0 ? [{ ticket, asks }] : [],
        ),
        ...reviews.list(),
        ...(open.length > 0 ? strongCandidates : candidates).list(),
        ...securityCandidates.list(),
        actions: open.flatMap(({ dueStep }) => dueStep ?? []).sort(longestOverdueFirst),
        blockers: open.flatMap(({ blocker }) => blocker ?? []),
        priorities: ticketsOf(priorities.slice(0, MOST_PRIORITIES)),
        morePriorities: Math.max(0, priorities.length - MOST_PRIORITIES),
        leftOut: leftOut.list(),
      }
    },
  }
}

interface View extends MeetingView {
  readonly days: MeetingDays
  /** Null on a meeting day. */
  readonly nextDay: Day | null
  /** The meeting day before. */
  readonly since: Day
}

function viewOf(options: AgendaOptions): View {
  const { settings, meeting: name, calendar = null, targets = null, asksOf, day, now, pageOf } = options
  const meeting = meetingOf(settings, name)
  const days = { weekdays: meeting.weekdays, isHoliday: calendar?.isHoliday ?? (() => false) }
  const since = previousMeetingDay(day, days)
  const startOn = (meetingDay: Day) => momentAt(meetingDay, meeting.at, settings.time_zone)
  return {
    settings,
    meeting,
    calendar,
    targets,
    day,
    days,
    nextDay: isMeetingDay(day, days) ? null : nextMeetingDay(day, days),
    since,
    start: startOn(day),
    recent: { from: startOn(since).getTime(), to: now.getTime() },
    meetingsSince: meetingsBefore(day, days),
    asksOf: asksOf ?? (() => []),
    dayOf: localDays(settings.time_zone),
    pageOf,
  }
}

function ticketsOf(entries: readonly OpenEntry[]) {
  return entries.map(({ ticket }) => ticket)
}

function longestOverdueFirst(a: DueStep, b: DueStep): number {
  return b.overdueDays - a.overdueDays
}
