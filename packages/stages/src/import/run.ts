import type { Book } from '@triagebook/book'
import type { CursorFile, Problem, RecordFile, Result, Settings } from '@triagebook/record'
import type { Identity, Policy } from '@triagebook/redact'
import type { RuleBook } from '@triagebook/rules'
import type { TicketPage } from '@triagebook/sources'
import type { ImportConnection } from './source/import-connection.ts'

/** What the plan of a page needs to know, and the pages. */
export interface ImportRun {
  readonly book: Book
  readonly settings: Settings
  readonly rules: RuleBook
  /** What is taken out of words, and what stays. */
  readonly policy: Policy
  readonly identity: Identity
  readonly connection: ImportConnection
  readonly now: Date
  /** How far the last run had read. */
  readonly cursor: CursorFile | null
  /** All pages, from the first on; each call reads anew. */
  readonly pages: () => AsyncIterable<Result<TicketPage>>
  readonly problems: readonly Problem[]
  /** The record that stands in the book, if one does. */
  readonly existing: (id: string, createdAt: string) => ExistingRecord
  /** A file of the book as it stands. */
  readonly text: (path: string) => string | null
}

/** What stands in the book where a ticket's record belongs. */
export type ExistingRecord =
  | { readonly kind: 'none' }
  | { readonly kind: 'record'; readonly file: RecordFile }
  | { readonly kind: 'damaged'; readonly path: string }
