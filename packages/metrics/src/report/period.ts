import { addDays, type Day, weekOf, weekStart } from '@triagebook/calendar'

/** The local days from `from` to just before `to`. */
export interface Period {
  readonly from: Day
  readonly to: Day
}

/** The days that the caller asks for. */
export interface AskedPeriod {
  /** Without one, Monday of the week of the first ticket, or of the last day if that is earlier. */
  readonly from?: Day | undefined
  /** The day after the last; without one, the day after the report's. */
  readonly to?: Day | undefined
}

/** `firstTicket`: the day on which the oldest ticket was opened; null where there is none. */
export function periodOf({ from, to }: AskedPeriod, firstTicket: Day | null, reportDay: Day): Period {
  const end = to ?? addDays(reportDay, 1)
  const lastDay = addDays(end, -1)
  const firstDay = firstTicket !== null && firstTicket < lastDay ? firstTicket : lastDay
  return { from: from ?? weekStart(weekOf(firstDay)), to: end }
}

export function isIn({ from, to }: Period, day: Day): boolean {
  return from <= day && day < to
}
