import type { Calendar } from '@triagebook/record'
import type { Place, Problem } from '@triagebook/record/problem'
import type { Weekday } from '../day.ts'
import { problem } from '../problems.ts'
import type { Shift, WorkingHours } from '../working/working-calendar.ts'

const MINUTE = 60_000

const NAMES = {
  mon: 'Monday',
  tue: 'Tuesday',
  wed: 'Wednesday',
  thu: 'Thursday',
  fri: 'Friday',
  sat: 'Saturday',
  sun: 'Sunday',
} as const satisfies Readonly<Record<Weekday, string>>

interface WrittenShift extends Shift {
  /** `09:00-17:00` */
  readonly text: string
  readonly index: number
}

/** The shifts of each weekday, in order. What is wrong with them is added to `problems`. */
export function weeklyShifts(
  { weekly }: Calendar,
  problems: Problem[],
  placeOf: (weekday: Weekday, index: number) => Place,
): WorkingHours['weekly'] {
  const shiftsOn = (weekday: Weekday): readonly Shift[] => {
    const shifts = (weekly[weekday] ?? []).map(readShift).toSorted((a, b) => a.begin - b.begin)
    const place = ({ index }: WrittenShift) => placeOf(weekday, index)
    const timeless = shifts.filter(({ begin, end }) => begin >= end)
    problems.push(...timeless.map((shift) => withoutTime(shift, place(shift))))
    if (timeless.length === 0) problems.push(...overlaps(shifts, weekday, place))
    return shifts.map(({ begin, end }) => ({ begin, end }))
  }
  return {
    mon: shiftsOn('mon'),
    tue: shiftsOn('tue'),
    wed: shiftsOn('wed'),
    thu: shiftsOn('thu'),
    fri: shiftsOn('fri'),
    sat: shiftsOn('sat'),
    sun: shiftsOn('sun'),
  }
}

/** The schema has checked its form. */
function readShift(text: string, index: number): WrittenShift {
  const [begin = 0, end = 0] = text.split('-').map(timeOf)
  return { begin, end, text, index }
}

function timeOf(text: string): number {
  const [hours = 0, minutes = 0] = text.split(':').map(Number)
  return (hours * 60 + minutes) * MINUTE
}

function withoutTime({ begin, end, text }: WrittenShift, at: Place): Problem {
  if (begin === end) return problem('sla/no-time-in-shift#empty', { shift: text }, at)
  const [from = '', to = ''] = text.split('-')
  return problem('sla/no-time-in-shift#backwards', { shift: text, begin: from, end: to }, at)
}

/** Of each shift with the one before it. */
function overlaps(
  shifts: readonly WrittenShift[],
  weekday: Weekday,
  place: (shift: WrittenShift) => Place,
): readonly Problem[] {
  return shifts.flatMap((second, index) => {
    const first = shifts[index - 1]
    if (first === undefined || second.begin >= first.end) return []
    const [begin = ''] = first.text.split('-')
    const [, end = ''] = (first.end > second.end ? first : second).text.split('-')
    const values = {
      first: first.text,
      second: second.text,
      weekday: NAMES[weekday],
      joined: `${begin}-${end}`,
    }
    return [problem('sla/overlapping-shifts', values, place(second))]
  })
}
