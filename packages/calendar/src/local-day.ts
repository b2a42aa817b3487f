import { Temporal } from 'temporal-polyfill'
import type { Day } from './day.ts'

/** The day in this time zone at this moment. */
export function localDay(at: Date, timeZone: string): Day {
  return zoned(at, timeZone).toPlainDate().toString()
}

/** What a clock on the wall of this time zone shows at this moment: `06:10`. */
export function localTime(at: Date, timeZone: string): string {
  return zoned(at, timeZone).toPlainTime().toString({ smallestUnit: 'minute' })
}

function zoned(at: Date, timeZone: string): Temporal.ZonedDateTime {
  return Temporal.Instant.fromEpochMilliseconds(at.getTime()).toZonedDateTimeISO(timeZone)
}

/** The first moment of a local day: midnight, or later where the clocks skip midnight that day. */
export function dayStart(day: Day, timeZone: string): Date {
  return new Date(Temporal.PlainDate.from(day).toZonedDateTime(timeZone).epochMilliseconds)
}
