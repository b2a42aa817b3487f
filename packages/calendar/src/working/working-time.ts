import { type Pause, withoutPauses } from './pause.ts'
import type { WorkingCalendar } from './working-calendar.ts'
import { workingSpans } from './working-spans.ts'

const YEAR = 366 * 86_400_000

/**
 * The whole seconds of working time from one moment to the other, which is not part of it, less the pauses; 0 where `to` is
 * the earlier one.
 */
export function workingTime(
  calendar: WorkingCalendar,
  from: Date,
  to: Date,
  pauses: readonly Pause[] = [],
): number {
  let sum = 0
  const spans = workingSpans(calendar, from.getTime(), to.getTime())
  for (const span of withoutPauses(spans, pauses)) sum += span.to - span.from
  return Math.floor(sum / 1000)
}

/**
 * The first moment by which so much working time has passed: 8 hours from Monday 09:00 end on Monday 17:00, not on Tuesday
 * 09:00. Of 0 seconds or fewer it is `from`. Throws a RangeError where it lies beyond the last date of JavaScript.
 */
export function addWorkingTime(
  calendar: WorkingCalendar,
  from: Date,
  seconds: number,
  pauses: readonly Pause[] = [],
): Date {
  let left = seconds * 1000
  if (left <= 0) return from
  for (let start = from.getTime(); ; start += YEAR) {
    for (const span of withoutPauses(workingSpans(calendar, start, start + YEAR), pauses)) {
      const length = span.to - span.from
      if (left <= length) return new Date(span.from + left)
      left -= length
    }
  }
}
