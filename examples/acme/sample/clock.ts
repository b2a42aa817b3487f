/** Instants of the sample are whole seconds since 1970. */
export const MINUTE = 60
export const HOUR = 3600
export const DAY = 86_400
export const WEEK = 7 * DAY

/** The sample's first Monday, and the Friday evening on which its desk was exported. */
export const FIRST_MONDAY = secondsOf('2026-05-18T00:00:00Z')
export const EXPORTED = secondsOf('2026-11-13T17:00:00Z')
export const WEEKS = 26

const CLOCK_CHANGE = secondsOf('2026-10-25T01:00:00Z') // Berlin goes back from UTC+2 to UTC+1

export function secondsOf(instant: string): number {
  return Date.parse(instant) / 1000
}

/** `2026-03-26T10:56:07Z` */
export function instant(seconds: number): string {
  return `${new Date(seconds * 1000).toISOString().slice(0, 19)}Z`
}

/** `2026-03-26` */
export function day(seconds: number): string {
  return instant(seconds).slice(0, 10)
}

/** The next moment, this one included, at which somebody is at the desk: weekdays, 09:00 to 17:00 in Berlin. */
export function inOfficeHours(seconds: number): number {
  const open = midnight(seconds) + 9 * HOUR - berlinOffset(seconds)
  if (isWeekend(seconds) || seconds >= open + 8 * HOUR)
    return inOfficeHours(midnight(seconds) + DAY + (seconds % HOUR))
  return seconds < open ? open + (seconds % HOUR) : seconds
}

/** The triage meeting after a moment: weekdays at 09:00 in Berlin. */
export function nextMeeting(seconds: number): number {
  const today = midnight(seconds) + 9 * HOUR - berlinOffset(seconds)
  return !isWeekend(seconds) && seconds <= today ? today : nextMeeting(midnight(seconds) + DAY)
}

/** The weekday that lies so many days ahead, moved to Monday where it is a weekend. */
export function dueDay(seconds: number, days: number): string {
  const due = seconds + days * DAY
  return day(isWeekend(due) ? due + 2 * DAY : due)
}

function isWeekend(seconds: number): boolean {
  return new Date(seconds * 1000).getUTCDay() % 6 === 0
}

function berlinOffset(seconds: number): number {
  return seconds < CLOCK_CHANGE ? 2 * HOUR : HOUR
}

function midnight(seconds: number): number {
  return seconds - (seconds % DAY)
}
