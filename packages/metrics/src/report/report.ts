import type { Day, Week } from '@triagebook/calendar'
import type { Instant } from '@triagebook/record'
import type { Interval } from '@triagebook/stats'
import type { LeftOut } from '../history/left-out.ts'

/** What a number counts. Seconds are calendar time; a share lies between 0 and 1; a ratio may be greater than 1. */
export type Unit = 'tickets' | 'seconds' | 'share' | 'ratio'

/** One line of a figure: what it is made of, or what is shown with it. */
export interface Part {
  readonly label: string
  readonly value: number
  /** Where it is not the unit of the figure. */
  readonly unit?: Unit
  /** `value` divided by the figure's `n`, where a share means something. */
  readonly share?: number
  /** 95 %, of `share` where there is one, else of `value`; null where there are too few tickets for it. */
  readonly interval?: Interval | null
  /** true: shown, but not among the `n` tickets of the figure. */
  readonly outside?: boolean
}

/** One number with all that is needed to judge it. `value` is null where the tickets are too few or too young. */
export interface Figure {
  readonly id: string
  readonly title: string
  readonly value: number | null
  readonly unit: Unit
  /** The tickets that the figure is made from. */
  readonly n: number
  /** 95 %; null where there is none. */
  readonly interval: Interval | null
  /** Which tickets those are. */
  readonly cohort: string
  /** All that follows in sentences. */
  readonly definition: string
  readonly numerator: string
  /** Null where nothing is divided. */
  readonly denominator: string | null
  /** What to read with care. */
  readonly remark?: string
  /** Which moments or what kind of time it measures. */
  readonly clock: string
  /** Tickets that are in no figure and would be in this one, by reason; only reasons that there are. */
  readonly left_out: Readonly<Partial<Record<LeftOut, number>>>
  readonly note?: string
  readonly parts?: readonly Part[]
}

/** Numbers a week; the last week may have only begun. */
export interface Trend {
  readonly id: string
  readonly title: string
  readonly unit: string
  readonly points: readonly { readonly week: Week; readonly values: Readonly<Record<string, number>> }[]
}

/** One ticket of the list below the figures. A withheld ticket shows its id, a fixed title and no decision. */
export interface TicketRow {
  readonly id: string
  readonly title: string
  readonly team?: string
  readonly type?: string
  readonly priority?: string
  /** Absent for a withheld ticket, as all but its id, its path and its place in the order. */
  readonly status?: string
  readonly withheld?: true
  readonly created_at: Instant
  readonly resolved_at?: Instant
  readonly seconds_to_resolution?: number
  readonly code?: string
  /** Of the ticket on its desk. */
  readonly url?: string
  /** Of the record, from the book's folder. */
  readonly path: string
}

/** `figures.json` is this without `tickets`. Same records and same `as_of`: same bytes. */
export interface Report {
  readonly version: 1
  readonly as_of: Instant
  /** From the beginning of `from` to the beginning of `to`, in the book's time zone. */
  readonly period: { readonly from: Day; readonly to: Day }
  /** The paths of the records that could not be read, and so are in no figure. */
  readonly unreadable: readonly string[]
  readonly figures: readonly Figure[]
  readonly trends: readonly Trend[]
  readonly tickets: {
    /** All tickets that were there in the period. */
    readonly count: number
    /** The newest of them, newest first. */
    readonly newest: readonly TicketRow[]
  }
}
