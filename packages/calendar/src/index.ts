export { addDays, type Day, daysBetween, type Weekday, weekdayOf } from './day.ts'
export type { PublicHolidays } from './holidays/public-holidays.ts'
export { dayStart, localDay, localTime } from './local-day.ts'
export { localDays } from './local-days.ts'
export { momentAt } from './moment-at.ts'
export { showDay } from './show-day.ts'
export { showDays } from './show-days.ts'
export type { Calendars } from './sla/read-calendars.ts'
export {
  type Deadline,
  deadlineOf,
  type Target,
  type Targets,
  type TicketTargets,
  targetFor,
} from './sla/target.ts'
export { isTimeZone } from './time-zone.ts'
export { wallClock } from './wall-clock.ts'
export { type Week, weekOf, weekStart, weeksBetween } from './week.ts'
export { showWorkingTime } from './working/show-working-time.ts'
export type { WorkingCalendar } from './working/working-calendar.ts'
export { isWorkingDay, nextWorkingDay } from './working/working-days.ts'
export { addWorkingTime, workingTime } from './working/working-time.ts'
