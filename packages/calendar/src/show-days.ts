import { Temporal } from 'temporal-polyfill'
import type { Day } from './day.ts'
import { showDay } from './show-day.ts'

/** `9 to 15 March 2026`, `30 March to 5 April 2026`; one day is `9 March 2026`. */
export function showDays(from: Day, to: Day): string {
  const [first, last] = [Temporal.PlainDate.from(from), Temporal.PlainDate.from(to)]
  if (first.equals(last)) return withYear(to)
  if (first.year !== last.year) return `${withYear(from)} to ${withYear(to)}`
  const start = first.month === last.month ? String(first.day) : withYear(from).replace(/ \d+$/, '')
  return `${start} to ${withYear(to)}`
}

/** Without the weekday. */
function withYear(day: Day): string {
  return showDay(day).replace(/^\w+, /, '')
}
