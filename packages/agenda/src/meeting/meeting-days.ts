import { addDays, type Weekday, weekdayOf } from '@triagebook/calendar'
import type { Day } from '@triagebook/record'

/** On which days a meeting takes place: on its weekdays, of which there is at least one, without holidays. */
export interface MeetingDays {
  readonly weekdays: readonly Weekday[]
  readonly isHoliday: (day: Day) => boolean
}

export function isMeetingDay(day: Day, { weekdays, isHoliday }: MeetingDays): boolean {
  return weekdays.includes(weekdayOf(day)) && !isHoliday(day)
}

/** The nearest meeting day after `day`. */
export function nextMeetingDay(day: Day, days: MeetingDays): Day {
  return nearestMeetingDay(day, days, 1)
}

/** The nearest meeting day before `day`. */
export function previousMeetingDay(day: Day, days: MeetingDays): Day {
  return nearestMeetingDay(day, days, -1)
}

function nearestMeetingDay(day: Day, days: MeetingDays, direction: 1 | -1): Day {
  let candidate = addDays(day, direction)
  while (!isMeetingDay(candidate, days)) candidate = addDays(candidate, direction)
  return candidate
}

/** How many meeting days there were from a day on, which counts, before `day`, which does not. Looks up each day once. */
export function meetingsBefore(day: Day, days: MeetingDays): (from: Day) => number {
  const latestFirst: Day[] = []
  return (from) => {
    for (let last = latestFirst.at(-1) ?? day; last > from; ) {
      last = previousMeetingDay(last, days)
      latestFirst.push(last)
    }
    return latestFirst.filter((meeting) => meeting >= from).length
  }
}
