import type { Seconds } from '@triagebook/calendar/history'
import type { Settings } from '@triagebook/record/formats'
import type { Interval } from '@triagebook/stats'
import type { Ticket } from '../history/ticket.ts'
import type { Part } from '../report/report.ts'
import type { Tally } from '../tally/tally.ts'
import type { Definition } from './definition.ts'

/** What a figure may use in addition to its own tickets. */
export interface Scope {
  /** Tickets opened in the period; those that are in no figure are not among them. */
  readonly opened: number
  readonly vocabulary: Settings['vocabulary']
}

export interface Measurement {
  readonly value: number | null
  readonly n: number
  readonly interval: Interval | null
  readonly parts?: readonly Part[]
  /** Whole sentences that a reader of the number needs. */
  readonly notes?: readonly string[]
}

/**
 * One figure: a file in `kpis/` and its line in `registry.ts`. What it keeps is a tally a day, and tallies add up:
 * that is how one run, many parts of a book, and any period give the same figure.
 */
export interface Kpi extends Definition {
  /** true: it shows how things stand at the report, whatever the period. */
  readonly isSnapshot?: true
  /** The moment that puts a ticket into a period; null keeps it out of this figure. */
  moment(ticket: Ticket): Seconds | null
  /** Adds a ticket to the tally of its day. It is not called for tickets that are in no figure. */
  observe(tally: Tally, ticket: Ticket): void
  /** The figure of all tickets of the period. */
  finish(tally: Tally, scope: Scope): Measurement
}
