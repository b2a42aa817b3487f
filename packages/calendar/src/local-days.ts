import type { Day } from './day.ts'
import { dayStart } from './local-day.ts'

const DAY = 86_400_000

/** `localDay` for many moments of one time zone: it works out the start of each day once, and only compares then. */
export function localDays(timeZone: string): (at: Date) => Day {
  const starts = new Map<number, number>()
  const startOf = (number: number): number => {
    const known = starts.get(number)
    if (known !== undefined) return known
    const start = dayStart(dayOf(number), timeZone).getTime()
    starts.set(number, start)
    return start
  }
  return (at) => {
    const moment = at.getTime()
    const utcDay = Math.floor(moment / DAY)
    // No time zone is a whole day away from UTC, so it is one of three days.
    if (startOf(utcDay + 1) <= moment) return dayOf(utcDay + 1)
    return dayOf(startOf(utcDay) <= moment ? utcDay : utcDay - 1)
  }
}

/** The day so many days after 1 January 1970. */
function dayOf(number: number): Day {
  return new Date(number * DAY).toISOString().slice(0, 10)
}
