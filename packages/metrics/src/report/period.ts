import { addDays, type Day, dayStart, localDay, weekOf, weekStart } from '@triagebook/calendar'
import { type Seconds, secondsOf } from '../history/seconds.ts'

/** From the beginning of `from` to the beginning of `to`, in the book's time zone. */
export interface Period {
  readonly from: Day
  readonly to: Day
  readonly timeZone: string
}

/** From Monday of the week of the first ticket to the end of the report's day, unless other days are asked for. */
export function periodOf(
  firstTicket: Seconds | null,
  {
    asOf,
    timeZone,
    from,
    to,
  }: { asOf: Seconds; timeZone: string; from?: Day | undefined; to?: Day | undefined },
): Period {
  const dayOf = (at: Seconds) => localDay(new Date(at * 1000), timeZone)
  return {
    from: from ?? weekStart(weekOf(dayOf(firstTicket ?? asOf))),
    to: to ?? addDays(dayOf(asOf), 1),
    timeZone,
  }
}

export function secondsAtStart(day: Day, { timeZone }: Pick<Period, 'timeZone'>): Seconds {
  return secondsOf(dayStart(day, timeZone))
}
