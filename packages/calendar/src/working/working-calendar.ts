import { type Day, WEEKDAYS, type Weekday } from '../day.ts'
import { clockStretches } from './clock-stretches.ts'

/** In milliseconds since midnight, as the clock on the wall shows them; the end is not part of it. */
export interface Shift {
  readonly begin: number
  readonly end: number
}

/** When people work. */
export interface WorkingHours {
  readonly timeZone: string
  /** In order and without overlap; at least one shift in a week. */
  readonly weekly: Readonly<Record<Weekday, readonly Shift[]>>
  readonly isHoliday: (day: Day) => boolean
}

/**
 * Working hours, made ready to be counted. A moment is working time where the clock on the wall of the time zone shows a
 * time within a shift, on a day that is not a holiday. So an hour that the clock skips is not worked, and one that it
 * shows twice is worked twice.
 */
export interface WorkingCalendar extends WorkingHours {
  /** Of a day, by its number since 1 January 1970. */
  readonly shiftsOn: (dayNumber: number) => readonly Shift[]
  readonly stretches: ReturnType<typeof clockStretches>
}

const DAY = 86_400_000

export function workingCalendar(hours: WorkingHours): WorkingCalendar {
  const days = new Map<number, readonly Shift[]>()
  return {
    ...hours,
    shiftsOn: (dayNumber) => {
      const known = days.get(dayNumber) ?? shiftsOf(dayNumber, hours)
      days.set(dayNumber, known)
      return known
    },
    stretches: clockStretches(hours.timeZone),
  }
}

function shiftsOf(dayNumber: number, { weekly, isHoliday }: WorkingHours): readonly Shift[] {
  const date = new Date(dayNumber * DAY)
  const weekday = WEEKDAYS[(date.getUTCDay() + 6) % 7]
  if (weekday === undefined || weekly[weekday].length === 0) return []
  return isHoliday(date.toISOString().slice(0, 10)) ? [] : weekly[weekday]
}
