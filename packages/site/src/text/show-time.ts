import { showDay } from '@triagebook/calendar'

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

/** `26 Mar`, for an axis. */
export function shortDay(day: string): string {
  const [, month = '', date = ''] = day.split('-')
  return `${Number(date)} ${MONTHS[Number(month) - 1]}`
}

/** `Mar 2026`, for an axis of years. */
export function monthAndYear(day: string): string {
  const [year, month = ''] = day.split('-')
  return `${MONTHS[Number(month) - 1]} ${year}`
}

/** `26 March 2026` */
export function longDay(day: string): string {
  return showDay(day).replace(/^.*, /, '')
}

/** `11:56`, in that time zone. */
export function timeOfDay(at: Date, timeZone: string): string {
  return new Intl.DateTimeFormat('en-GB', { timeZone, hour: '2-digit', minute: '2-digit' }).format(at)
}
