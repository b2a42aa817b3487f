import { addDays, type Day, weekdayOf } from '../day.ts'
import type { WorkingCalendar } from './working-calendar.ts'

/** Whether the day has a shift and is not a holiday. */
export function isWorkingDay({ weekly, isHoliday }: WorkingCalendar, day: Day): boolean {
  return weekly[weekdayOf(day)].length > 0 && !isHoliday(day)
}

/** The nearest working day after `day`. */
export function nextWorkingDay(calendar: WorkingCalendar, day: Day): Day {
  let next = addDays(day, 1)
  while (!isWorkingDay(calendar, next)) next = addDays(next, 1)
  return next
}

/** The seconds of the longest day in a week: what `1d` means in this calendar. */
export function longestDay({ weekly }: WorkingCalendar): number {
  const lengths = Object.values(weekly).map((shifts) =>
    shifts.reduce((sum, { begin, end }) => sum + end - begin, 0),
  )
  return Math.max(...lengths) / 1000
}
