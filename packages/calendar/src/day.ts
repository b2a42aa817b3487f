import { Temporal } from 'temporal-polyfill'

/** A calendar day without a time zone: `2026-03-26`. Days compare as strings do. */
export type Day = string

/** In the order of ISO 8601: a week begins on Monday. */
export const WEEKDAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const

export type Weekday = (typeof WEEKDAYS)[number]

export function addDays(day: Day, days: number): Day {
  return Temporal.PlainDate.from(day).add({ days }).toString()
}

/** Whole days from one day to the other; negative where `to` is the earlier one. */
export function daysBetween(from: Day, to: Day): number {
  return Temporal.PlainDate.from(from).until(to).days
}

export function weekdayOf(day: Day): Weekday {
  const weekday = WEEKDAYS[Temporal.PlainDate.from(day).dayOfWeek - 1]
  if (weekday === undefined) throw new RangeError(`${day} has no day of the week`)
  return weekday
}
