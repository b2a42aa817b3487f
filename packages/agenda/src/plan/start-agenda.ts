import { dayStart, localDays } from '@triagebook/calendar'
import type { Day, TicketRecord } from '@triagebook/record'
import type { Settings } from '@triagebook/record/formats'
import { meetingOf, meetingOwner, teamsOf } from '../meeting/meeting.ts'
import { isMeetingDay, nextMeetingDay, previousMeetingDay } from '../meeting/meeting-days.ts'
import { shareMinutes } from '../meeting/share-minutes.ts'
import type { Agenda, DueStep } from '../model/agenda.ts'
import { type AgendaEntry, agendaEntry, type OpenEntry } from './agenda-entry.ts'
import { mostUrgentFirst } from './urgency.ts'

export interface AgendaOptions {
  readonly settings: Settings
  /** Key of the meeting in the settings. */
  readonly meeting: string
  readonly day: Day
  readonly now: Date
  /** Repository path of the meeting owner's checklist. */
  readonly playbook: string
}

/** An agenda in the making. Of each ticket it keeps only what the agenda shows. */
export interface StartedAgenda {
  observe(record: TicketRecord): void
  finish(): Agenda
}

/** More than a meeting can look at again in its last two minutes. */
const MOST_PRIORITIES = 5

/** Who speaks about what on a day. Only escalated tickets that are not resolved are discussed. */
export function startAgenda({ settings, meeting: name, day, now, playbook }: AgendaOptions): StartedAgenda {
  const meeting = meetingOf(settings, name)
  const since = previousMeetingDay(day, meeting.weekdays)
  const view = {
    settings,
    meeting,
    day,
    recent: { from: dayStart(since, settings.time_zone).getTime(), to: now.getTime() },
    dayOf: localDays(settings.time_zone),
  }
  const entries: AgendaEntry[] = []
  return {
    observe(record) {
      const entry = agendaEntry(record, view)
      // A copy: words that were cut from a file's text keep all of that text in memory.
      if (entry !== null) entries.push(structuredClone(entry))
    },
    finish() {
      const sorted = entries.toSorted((a, b) => mostUrgentFirst(a.urgency, b.urgency))
      const open = sorted.flatMap((entry) => entry.open ?? [])
      const teams = teamsOf(meeting, open, settings)
      const shares = shareMinutes(
        meeting.minutes,
        teams.map(({ entries: { length } }) => length),
      )
      const priorities = open.filter(({ isTopPriority }) => isTopPriority)
      const links = (isListed: (entry: AgendaEntry) => boolean) =>
        sorted.filter(isListed).map(({ link }) => link)
      return {
        meeting: name,
        day,
        nextMeetingDay: isMeetingDay(day, meeting.weekdays) ? null : nextMeetingDay(day, meeting.weekdays),
        at: meeting.at,
        timeZone: settings.time_zone,
        owner: meeting.owner ?? meetingOwner(settings),
        minutes: meeting.minutes,
        introMinutes: shares.intro,
        actionMinutes: shares.actions,
        priorityMinutes: shares.priorities,
        playbook,
        changes: {
          since,
          escalated: links(({ changes }) => changes?.escalated === true),
          resolved: links(({ changes }) => changes?.resolved === true),
          reopened: links(({ changes }) => changes?.reopened === true),
        },
        teams: teams.map((team, index) => ({
          name: team.name,
          minutes: shares.teams[index] ?? 0,
          tickets: ticketsOf(team.entries),
        })),
        proposed: links(({ isProposed }) => isProposed),
        actions: open.flatMap(({ dueStep }) => dueStep ?? []).sort(longestOverdueFirst),
        blockers: open.flatMap(({ blocker }) => blocker ?? []),
        priorities: ticketsOf(priorities.slice(0, MOST_PRIORITIES)),
        morePriorities: Math.max(0, priorities.length - MOST_PRIORITIES),
      }
    },
  }
}

function ticketsOf(entries: readonly OpenEntry[]) {
  return entries.map(({ ticket }) => ticket)
}

function longestOverdueFirst(a: DueStep, b: DueStep): number {
  return b.overdueDays - a.overdueDays
}
