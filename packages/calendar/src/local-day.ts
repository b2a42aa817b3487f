import { Temporal } from 'temporal-polyfill'
import type { Day } from './day.ts'

/** The day in this time zone at this moment. */
export function localDay(at: Date, timeZone: string): Day {
  return Temporal.Instant.fromEpochMilliseconds(at.getTime())
    .toZonedDateTimeISO(timeZone)
    .toPlainDate()
    .toString()
}

/** The first moment of a local day: midnight, or later where the clocks skip midnight that day. */
export function dayStart(day: Day, timeZone: string): Date {
  return new Date(Temporal.PlainDate.from(day).toZonedDateTime(timeZone).epochMilliseconds)
}
