import { localDays } from '@triagebook/calendar'
import type { TicketRecord } from '@triagebook/record'
import { meetingOf } from '../src/meeting/meeting.ts'
import type { MeetingView, TicketFile } from '../src/plan/meeting-view.ts'
import { theSettings } from './a-ticket.ts'

/** The record in the file of its month. */
export const fileOf = (record: TicketRecord): TicketFile => ({
  record,
  path: `tickets/2026/03/${record.id}.md`,
  body: '',
})

/** Where the book is on the web. */
export const pageOf = (path: string): string => `https://github.com/acme/desk/blob/HEAD/${path}`

/** What the daily meeting looks at on a Thursday. */
export function aView(settings = theSettings()): MeetingView {
  return {
    settings,
    meeting: meetingOf(settings, 'daily'),
    day: '2026-03-26',
    start: new Date('2026-03-26T08:00:00Z'),
    calendar: null,
    targets: null,
    meetingsSince: () => 0,
    asksOf: () => [],
    recent: { from: Date.parse('2026-03-24T23:00:00Z'), to: Date.parse('2026-03-26T07:00:00Z') },
    dayOf: localDays('Europe/Berlin'),
    pageOf,
  }
}
