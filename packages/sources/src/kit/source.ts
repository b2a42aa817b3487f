import type { Instant, Platform } from '@triagebook/record'
import type { Place, Result } from '@triagebook/record/problem'
import type { Incoming } from './incoming-ticket.ts'

/** Tickets that are written together with the cursor after them. Each ticket is in it at most once. */
export interface TicketPage {
  readonly tickets: readonly Incoming[]
  /** Where the next run continues; null if the page does not say, or an earlier page could not be read whole. */
  readonly cursor: string | null
  /** The newest `updatedAt` that this run has read so far. */
  readonly asOf: Instant | null
  /** Of a file with rows: how many were read so far. */
  readonly rows?: RowCounts
}

/** Rows of a mapped file, up to a page. */
export interface RowCounts {
  readonly read: number
  /** Those that a rule of `skip_rows` left out, by the rule. */
  readonly skipped: Readonly<Record<string, number>>
}

/** What the desk gave at once: a page of its API, a file of an export, or a line or a row of one. */
export interface RawPage {
  readonly json: unknown
  readonly at: Place
  /** Where in a row the cell of a column is, if that is known. */
  readonly cellAt?: (column: string) => Place
}

/**
 * Gives the pages after a cursor (null: all), from the live API or an export.
 * An error together with a page is a part of it that could not be read; an error instead of a page ends the run.
 */
export type PageSupplier = (cursor: string | null) => AsyncIterable<Result<RawPage>>

/**
 * A support platform that tickets come from.
 *
 * A source reads and translates; it writes nothing and decides nothing about a ticket. Facts about it are data. Every
 * source keeps the promises of `contract/promises.contract.ts`; `defineSource` keeps most of them for it.
 */
export interface Source {
  readonly platform: Platform
  readonly displayName: string
  readonly docsUrl: string
  /** How the platform says what is new: by a cursor of its own, or by tickets updated since an instant. */
  readonly incremental: 'cursor' | 'updated-since'
  /** Whether a value of an export can hold tickets; without it each can. Files that begin with none are read first. */
  readonly holdsTickets?: (json: unknown) => boolean
  /** Holds one page at a time, and the sidecar data of an export. Ends at the first page that cannot be read; all before it are good. */
  read(pages: PageSupplier, cursor: string | null): AsyncIterable<Result<TicketPage>>
}
