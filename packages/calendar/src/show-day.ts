import { Temporal } from 'temporal-polyfill'
import type { Day } from './day.ts'

// Our own names, not Intl's: what Intl prints changes with the ICU data of the machine.
const WEEKDAY_NAMES = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday']
const MONTH_NAMES = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
]

/** `Thursday, 26 March 2026`: the same words on every machine. */
export function showDay(day: Day): string {
  const date = Temporal.PlainDate.from(day)
  return `${WEEKDAY_NAMES[date.dayOfWeek - 1]}, ${date.day} ${MONTH_NAMES[date.month - 1]} ${date.year}`
}
