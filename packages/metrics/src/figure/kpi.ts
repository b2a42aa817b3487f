import type { Interval } from '@triagebook/stats'
import type { FigureId } from '../definitions.ts'
import type { Seconds } from '../history/seconds.ts'
import type { Ticket } from '../history/ticket.ts'
import type { Part } from '../report/report.ts'

/** What a figure may look at besides the tickets of its own cohort. */
export interface Scope {
  readonly asOf: Seconds
  /** Tickets opened in the period; those that are in no figure are not among them. */
  readonly opened: number
  /** The closure codes that the team added. */
  readonly ownCodes: readonly string[]
}

interface Measurement {
  readonly value: number | null
  readonly n: number
  readonly interval: Interval | null
  readonly parts?: readonly Part[]
  /** Whole sentences that a reader of the number needs. */
  readonly notes?: readonly string[]
}

/** One figure: a file in `kpis/`, a line in `registry.ts`, an entry in `definitions.ts`. */
export interface Kpi {
  readonly id: FigureId
  /** The moment that puts a ticket into a period; null keeps it out of this figure. */
  moment(ticket: Ticket): Seconds | null
  /** `cohort`: the tickets whose moment lies in the period, without those that are in no figure. */
  measure(cohort: readonly Ticket[], scope: Scope): Measurement
}
