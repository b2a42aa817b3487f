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
