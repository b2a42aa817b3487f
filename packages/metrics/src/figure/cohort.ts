import type { Day } from '@triagebook/calendar'
import type { Seconds } from '@triagebook/calendar/history'
import type { Ticket } from '../history/ticket.ts'
import { isIn, type Period } from '../report/period.ts'
import { add, addAll, type Counts } from '../tally/counts.ts'
import { entryOf } from '../tally/entry-of.ts'
import { emptyTally, mergeTally, type Tally } from '../tally/tally.ts'
import type { Kpi } from './kpi.ts'

/** The tickets of one figure: a tally of those that count, and how many were left out, by reason. */
export interface Cohort {
  readonly tally: Tally
  readonly leftOut: Counts
}

/** A cohort a day: periods begin and end with days, so any period is a sum of them. */
export type CohortsByDay = Map<Day, Cohort>

function emptyCohort(): Cohort {
  return { tally: emptyTally(), leftOut: new Map() }
}

function mergeCohort(into: Cohort, from: Cohort): void {
  mergeTally(into.tally, from.tally)
  addAll(into.leftOut, from.leftOut)
}

export function observeTicket(
  days: CohortsByDay,
  kpi: Kpi,
  ticket: Ticket,
  dayOf: (at: Seconds) => Day,
): void {
  const moment = kpi.moment(ticket)
  if (moment === null) return
  const { tally, leftOut } = entryOf(days, dayOf(moment), emptyCohort)
  if (ticket.leftOut === null) kpi.observe(tally, ticket)
  else add(leftOut, ticket.leftOut)
}

export function mergeCohorts(into: CohortsByDay, from: CohortsByDay): void {
  for (const [day, cohort] of from) mergeCohort(entryOf(into, day, emptyCohort), cohort)
}

/** All tickets of the period in one cohort; of all days where there is no period. */
export function cohortIn(days: CohortsByDay, period: Period | null): Cohort {
  const all = emptyCohort()
  for (const [day, cohort] of days) if (period === null || isIn(period, day)) mergeCohort(all, cohort)
  return all
}
