import { addDays, type Day, type Week, weekOf, weekStart, weeksBetween } from '@triagebook/calendar'
import type { Seconds } from '@triagebook/calendar/history'
import type { Ticket } from '../history/ticket.ts'
import { add, addAll, type Counts } from '../tally/counts.ts'
import { isIn, type Period } from './period.ts'
import type { Trend } from './report.ts'

/** What the trend keeps of all tickets: counts by day. */
export interface WeeklyTickets {
  readonly opened: Counts
  /** By the last resolution. */
  readonly resolved: Counts
  /** How many more tickets were open at the end of a day than at its beginning. */
  readonly change: Counts
}

/** Ten years. One record with a date of long ago must not make a page of thousands of weeks. */
const MOST_WEEKS = 520

export function startWeeklyTickets(): WeeklyTickets {
  return { opened: new Map(), resolved: new Map(), change: new Map() }
}

export function observeWeekly(
  { opened, resolved, change }: WeeklyTickets,
  { createdAt, resolution }: Ticket,
  dayOf: (at: Seconds) => Day,
): void {
  add(opened, dayOf(createdAt))
  if (resolution.resolvedAt !== null) add(resolved, dayOf(resolution.resolvedAt))
  for (const { from, to } of resolution.openSpans) {
    // A ticket that was resolved before it was opened was never open.
    if (to !== null && to < from) continue
    add(change, dayOf(from))
    if (to !== null) add(change, dayOf(to), -1)
  }
}

export function mergeWeekly(into: WeeklyTickets, from: WeeklyTickets): void {
  addAll(into.opened, from.opened)
  addAll(into.resolved, from.resolved)
  addAll(into.change, from.change)
}

/** Tickets opened in these days. */
export function openedIn({ opened }: WeeklyTickets, period: Period): number {
  return sumIn(opened, period)
}

/** Per ISO week: tickets opened, tickets resolved (at their last resolution), and tickets open at its end. */
export function weeklyTrend(weekly: WeeklyTickets, period: Period, reportDay: Day): Trend {
  const points = weeksOf(period, reportDay).map(({ week, from, to }) => ({
    week,
    values: {
      opened: sumIn(weekly.opened, { from, to }),
      resolved: sumIn(weekly.resolved, { from, to }),
      open: sumIn(weekly.change, { from: '', to }),
    },
  }))
  return { id: 'weekly-tickets', title: 'Tickets by week', unit: 'tickets', points }
}

function sumIn(counts: Counts, period: Period): number {
  let sum = 0
  for (const [day, count] of counts) if (isIn(period, day)) sum += count
  return sum
}

/** The weeks of the period that have begun by the report, each as far as it lies in the period; the newest if too many. */
function weeksOf(period: Period, reportDay: Day): readonly (Period & { readonly week: Week })[] {
  return weeksBetween(weekOf(period.from), weekOf(addDays(period.to, -1)))
    .slice(-MOST_WEEKS)
    .map((week) => ({
      week,
      from: later(weekStart(week), period.from),
      to: earlier(addDays(weekStart(week), 7), period.to),
    }))
    .filter(({ from }) => from <= reportDay)
}

function later(a: Day, b: Day): Day {
  return a > b ? a : b
}

function earlier(a: Day, b: Day): Day {
  return a < b ? a : b
}
