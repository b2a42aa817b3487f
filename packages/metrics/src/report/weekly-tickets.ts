import { addDays, type Week, weekOf, weekStart, weeksBetween } from '@triagebook/calendar'
import type { Seconds } from '../history/seconds.ts'
import type { Ticket } from '../history/ticket.ts'
import { type Period, secondsAtStart } from './period.ts'
import type { Trend } from './report.ts'

/** From `start` to just before `end`: as far as the week lies in the period and before the report. */
interface WeekSpan {
  readonly week: Week
  readonly start: Seconds
  readonly end: Seconds
}

/** Ten years. One record with a date of long ago must not make a page of thousands of weeks. */
const MOST_WEEKS = 520

/** Per ISO week: tickets opened, tickets resolved (at their last entry), and tickets open at its end. */
export function weeklyTickets(tickets: readonly Ticket[], period: Period, asOf: Seconds): Trend {
  const points = weeksOf(period, asOf).map(({ week, start, end }) => {
    const isInWeek = (at: Seconds | null) => at !== null && at >= start && at < end
    const values = {
      opened: tickets.filter(({ createdAt }) => isInWeek(createdAt)).length,
      resolved: tickets.filter(({ resolution }) => isInWeek(resolution.resolvedAt)).length,
      open: tickets.filter((ticket) => isOpenBefore(ticket, end)).length,
    }
    return { week, values }
  })
  return { id: 'weekly-tickets', title: 'Tickets by week', unit: 'tickets', points }
}

function isOpenBefore({ resolution }: Ticket, end: Seconds): boolean {
  return resolution.openSpans.some(({ from, to }) => from < end && (to === null || to >= end))
}

/** The weeks of the period that have begun by the report, the newest of them where there are too many. */
function weeksOf(period: Period, asOf: Seconds): readonly WeekSpan[] {
  const from = secondsAtStart(period.from, period)
  // The report's own second is part of it.
  const to = Math.min(secondsAtStart(period.to, period), asOf + 1)
  return weeksBetween(weekOf(period.from), weekOf(addDays(period.to, -1)))
    .slice(-MOST_WEEKS)
    .map((week) => ({
      week,
      start: Math.max(secondsAtStart(weekStart(week), period), from),
      end: Math.min(secondsAtStart(addDays(weekStart(week), 7), period), to),
    }))
    .filter(({ start, end }) => start < end)
}
