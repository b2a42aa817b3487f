import type { CursorFile, RecordFile } from '@triagebook/record'
import type { Settings } from '@triagebook/record/formats'
import type { Problem, Result } from '@triagebook/record/problem'
import type { Identity, Policy } from '@triagebook/redact'
import type { RuleBook } from '@triagebook/rules'
import type { TicketPage } from '@triagebook/sources'
import type { Author } from '../book/people/authors.ts'
import type { Room } from '../stage/room.ts'
import type { ExistingRecord } from './record/existing-record.ts'
import type { ImportConnection } from './source/import-connection.ts'

/** What the plan of a ticket depends on besides the ticket and its record; the same for all tickets of a run. */
export interface TicketContext {
  readonly connection: ImportConnection
  readonly settings: Settings
  readonly rules: RuleBook
  /** What is taken out of words, and what stays. */
  readonly policy: Policy
  readonly identity: Identity
  /** Who last changed a record, where a person's value in it has no signature yet; null where all is signed. */
  readonly authorOf: (file: RecordFile) => Author | null
  readonly now: Date
}

/** What the plan of a page depends on besides its tickets. */
export interface PageContext extends TicketContext {
  /** How far the last run read; null before the first. */
  readonly cursor: CursorFile | null
  readonly existing: (id: string, createdAt: string) => ExistingRecord
  /** A file of the book as it is now. */
  readonly text: (path: string) => string | null
  /** What the rules make of a record that is about to be written; without it that is left to `prioritize`. */
  readonly decide?: (path: string, content: string) => string
}

/** An import that is ready to read. */
export interface ImportRun extends PageContext {
  /** All pages, from the first on; each call reads anew. */
  readonly pages: () => AsyncIterable<Result<TicketPage>>
  readonly problems: readonly Problem[]
  readonly room?: Room | undefined
  /** The rule files whose decisions are not written. */
  readonly observed?: readonly string[]
  /** Native ids of the tickets that have no room in this run. */
  readonly waiting: ReadonlySet<string>
}
