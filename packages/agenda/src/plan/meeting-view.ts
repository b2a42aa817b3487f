import type { Day, RecordFile } from '@triagebook/record'
import type { Settings } from '@triagebook/record/formats'
import type { Meeting } from '../meeting/meeting.ts'
import type { TimeSpan } from './recent-changes.ts'

/** A record, and where it is in the book. */
export type TicketFile = Pick<RecordFile, 'record' | 'path'>

/** What a meeting looks at. */
export interface MeetingView {
  readonly settings: Settings
  readonly meeting: Meeting
  readonly day: Day
  /** Since the meeting day before. */
  readonly recent: TimeSpan
  readonly dayOf: (at: Date) => Day
  /** The address of a file of the book; null where it has none. */
  readonly pageOf: (path: string) => string | null
}
