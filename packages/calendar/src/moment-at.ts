import { Temporal } from 'temporal-polyfill'
import type { Day } from './day.ts'

/**
 * The moment at which a clock on the wall shows a time (`09:00`) of a day: the earlier one where it shows it twice, and
 * as much later as it skips where it never shows it.
 */
export function momentAt(day: Day, time: string, timeZone: string): Date {
  const at = Temporal.PlainDate.from(day).toZonedDateTime({ timeZone, plainTime: time })
  return new Date(at.epochMilliseconds)
}
