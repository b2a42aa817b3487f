export { aCalendar, OFFICE } from './a-calendar.ts'
