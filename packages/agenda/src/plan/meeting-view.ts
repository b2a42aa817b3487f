import type { TicketTargets, WorkingCalendar } from '@triagebook/calendar'
import type { Day, RecordFile } from '@triagebook/record'
import type { Settings } from '@triagebook/record/formats'
import type { Meeting } from '../meeting/meeting.ts'
import type { TimeSpan } from './recent-changes.ts'

/** A record, and where it is in the book. */
export type TicketFile = Pick<RecordFile, 'record' | 'path' | 'body'>

/** What a meeting looks at. */
export interface MeetingView {
  readonly settings: Settings
  readonly meeting: Meeting
  readonly day: Day
  /** When the meeting begins. */
  readonly start: Date
  /** Null where the book has no calendar for it. */
  readonly calendar: WorkingCalendar | null
  /** How long a step may take; null where the book does not say. */
  readonly targets: TicketTargets | null
  /** Since the meeting before. */
  readonly recent: TimeSpan
  /** How many meetings there were from a day on, before this one. */
  readonly meetingsSince: (day: Day) => number
  /** What to ask the customer before engineering can begin; nothing where a ticket is ready. */
  readonly asksOf: (file: TicketFile) => readonly string[]
  readonly dayOf: (at: Date) => Day
  /** The address of a file of the book; null where it has none. */
  readonly pageOf: (path: string) => string | null
}
