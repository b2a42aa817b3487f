import { addDays, type Weekday, weekdayOf } from '@triagebook/calendar'
import type { Day } from '@triagebook/record'

export function isMeetingDay(day: Day, weekdays: readonly Weekday[]): boolean {
  return weekdays.includes(weekdayOf(day))
}

/** The nearest meeting day after `day`. A meeting has at least one weekday, so a week holds it. */
export function nextMeetingDay(day: Day, weekdays: readonly Weekday[]): Day {
  return nearestMeetingDay(day, weekdays, 1)
}

/** The nearest meeting day before `day`. */
export function previousMeetingDay(day: Day, weekdays: readonly Weekday[]): Day {
  return nearestMeetingDay(day, weekdays, -1)
}

function nearestMeetingDay(day: Day, weekdays: readonly Weekday[], direction: 1 | -1): Day {
  for (let distance = 1; distance < 7; distance += 1) {
    const candidate = addDays(day, distance * direction)
    if (isMeetingDay(candidate, weekdays)) return candidate
  }
  return addDays(day, 7 * direction)
}
