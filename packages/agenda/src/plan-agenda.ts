import { daysBetween } from '@triagebook/calendar'
import type { Day, Settings, TicketRecord } from '@triagebook/record'
import type { Agenda, Blocker, DueStep, TeamReview } from './agenda.ts'
import { agendaTicket, isWithheld, ticketLink } from './agenda-ticket.ts'
import { isFor, meetingOf, meetingOwner, teamsOf } from './meeting.ts'
import { isMeetingDay, nextMeetingDay, previousMeetingDay } from './meeting-days.ts'
import { recapOf } from './recap.ts'
import { shareMinutes } from './share-minutes.ts'
import { byUrgency } from './urgency.ts'

export interface AgendaInput {
  readonly records: readonly TicketRecord[]
  readonly settings: Settings
  /** Key of the meeting in the settings. */
  readonly meeting: string
  readonly day: Day
  readonly now: Date
  /** Repository path of the meeting owner's checklist. */
  readonly playbook: string
}

/** More than a meeting can look at again in its last two minutes. */
const MOST_PRIORITIES = 5

/** Who speaks about what on a day. Only escalated tickets stand on an agenda, and only those that are not resolved. */
export function planAgenda({ records, settings, meeting, day, now, playbook }: AgendaInput): Agenda {
  const plan = meetingOf(settings, meeting)
  const mine = records.filter((record) => isFor(plan.teams, record, settings)).sort(byUrgency)
  const escalated = mine.filter(({ triage }) => triage.escalated_at !== undefined)
  const open = escalated.filter(({ triage }) => triage.status !== 'resolved')
  const readable = open.filter((record) => !isWithheld(record, settings))
  const teams = teamsOf(open, plan.teams, settings)
  const shares = shareMinutes(
    plan.minutes,
    teams.map(({ tickets }) => tickets.length),
  )
  const urgent = open.filter((record) => needsEyes(record, settings))
  return {
    meeting,
    day,
    nextMeetingDay: isMeetingDay(day, plan.weekdays) ? null : nextMeetingDay(day, plan.weekdays),
    at: plan.at,
    timeZone: settings.time_zone,
    owner: plan.owner ?? meetingOwner(settings),
    minutes: plan.minutes,
    introMinutes: shares.intro,
    actionMinutes: shares.actions,
    priorityMinutes: shares.priorities,
    playbook,
    recap: recapOf(escalated, settings, previousMeetingDay(day, plan.weekdays), now),
    teams: teams.map(
      ({ name, tickets }, index): TeamReview => ({
        name,
        minutes: shares.teams[index] ?? 0,
        tickets: tickets.map((record) => agendaTicket(record, settings, day)),
      }),
    ),
    proposed: mine.filter(isProposed).map((record) => ticketLink(record, settings)),
    actions: readable.flatMap((record) => dueStep(record, settings, day)).sort(longestOverdueFirst),
    blockers: readable.flatMap((record) => blocker(record, settings)),
    priorities: urgent.slice(0, MOST_PRIORITIES).map((record) => agendaTicket(record, settings, day)),
    morePriorities: Math.max(0, urgent.length - MOST_PRIORITIES),
  }
}

function isProposed({ triage }: TicketRecord): boolean {
  return (
    triage.escalated_at === undefined &&
    triage.status !== 'resolved' &&
    (triage.review?.includes('escalation-proposed') ?? false)
  )
}

/** P1, or flagged for a person. Every withheld ticket counts, so that standing here tells nothing of one. */
function needsEyes(record: TicketRecord, settings: Settings): boolean {
  const { priority, review = [] } = record.triage
  return (
    priority === 'P1' || review.some((flag) => flag !== 'escalation-proposed') || isWithheld(record, settings)
  )
}

function dueStep(record: TicketRecord, settings: Settings, day: Day): readonly DueStep[] {
  const step = record.triage.next_step
  if (step?.due === undefined || step.due > day) return []
  return [
    {
      ticket: ticketLink(record, settings),
      text: step.text,
      who: step.who ?? null,
      due: step.due,
      overdueDays: daysBetween(step.due, day),
    },
  ]
}

function longestOverdueFirst(a: DueStep, b: DueStep): number {
  return b.overdueDays - a.overdueDays
}

function blocker(record: TicketRecord, settings: Settings): readonly Blocker[] {
  const { blocked, status } = record.triage
  if (status !== 'blocked' || !blocked) return []
  return [{ ticket: ticketLink(record, settings), on: blocked.on, why: blocked.why }]
}
