import { teamsInNoMeeting } from '@triagebook/record/formats'
import { teamOf } from '../meeting/meeting.ts'
import type { LeftOut, TicketLink } from '../model/agenda.ts'
import { ticketLink } from './agenda-ticket.ts'
import type { MeetingView, TicketFile } from './meeting-view.ts'
import { mostUrgentFirst, type Urgency, urgencyOf } from './urgency.ts'

/** What no meeting looks at: the teams that stand in none, and the open escalated tickets of these or of no team. */
export interface StartedLeftOut {
  /** Of an escalated ticket. */
  observe(file: TicketFile): void
  /** Teams in the order of the settings, then the tickets without a team, if there are any. */
  list(): readonly LeftOut[]
}

interface Entry {
  readonly link: TicketLink
  readonly urgency: Urgency
}

export function startLeftOut(view: MeetingView): StartedLeftOut {
  const { settings } = view
  const byTeam = new Map<string | null, Entry[]>(teamsInNoMeeting(settings).map((team) => [team, []]))
  byTeam.set(null, [])
  return {
    observe(file) {
      const { record } = file
      if (record.triage.status === 'resolved') return
      byTeam
        .get(teamOf(record, settings))
        ?.push(structuredClone({ link: ticketLink(file, view), urgency: urgencyOf(record) }))
    },
    list: () =>
      [...byTeam]
        .filter(([team, entries]) => team !== null || entries.length > 0)
        .map(([team, entries]) => ({
          name: team === null ? null : (settings.teams[team]?.name ?? team),
          tickets: entries.toSorted((a, b) => mostUrgentFirst(a.urgency, b.urgency)).map(({ link }) => link),
        })),
  }
}
