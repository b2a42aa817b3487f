import type { Day } from './day.ts'
import { dayStart } from './local-day.ts'

const DAY = 86_400_000

/** `localDay` for many moments of one time zone: it works out the start of each day once, and only compares then. */
export function localDays(timeZone: string): (at: Date) => Day {
  const days = new Map<number, { readonly day: Day; readonly start: number }>()
  const numbered = (number: number) => {
    const known = days.get(number)
    if (known) return known
    const day = new Date(number * DAY).toISOString().slice(0, 10)
    const added = { day, start: dayStart(day, timeZone).getTime() }
    days.set(number, added)
    return added
  }
  return (at) => {
    const moment = at.getTime()
    const utcDay = Math.floor(moment / DAY)
    // No time zone is a whole day away from UTC, so it is one of three days.
    const later = numbered(utcDay + 1)
    if (later.start <= moment) return later.day
    const same = numbered(utcDay)
    return same.start <= moment ? same.day : numbered(utcDay - 1).day
  }
}
