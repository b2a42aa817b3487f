import type { WorkingCalendar } from './working-calendar.ts'

const DAY = 86_400_000

/** A time in which people work, in milliseconds; the end is not part of it. */
export interface WorkingSpan {
  readonly from: number
  readonly to: number
}

/** The working time between two moments, in order and without overlap. */
export function* workingSpans(calendar: WorkingCalendar, from: number, to: number): Generator<WorkingSpan> {
  for (const { from: start, to: end, offset } of calendar.stretches(from, to)) {
    const shown = { from: start + offset, to: end + offset }
    for (let day = Math.floor(shown.from / DAY); day * DAY < shown.to; day++) {
      for (const shift of calendar.shiftsOn(day)) {
        const begin = Math.max(shown.from, day * DAY + shift.begin)
        const close = Math.min(shown.to, day * DAY + shift.end)
        if (begin < close) yield { from: begin - offset, to: close - offset }
      }
    }
  }
}
