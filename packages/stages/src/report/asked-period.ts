import { addDays, type Day } from '@triagebook/calendar'
import type { FiguresOptions } from '@triagebook/metrics'
import { throwIfAny } from '@triagebook/record/problem'
import { problem } from './problems.ts'

/** First and last day of a period, both in it. */
interface Days {
  readonly from: Day | undefined
  readonly to: Day | undefined
}

/** The period that a person asked for. Throws where it lies in the future or ends before it begins. */
export function askedPeriod({ from, to }: Days, today: Day): Pick<FiguresOptions, 'from' | 'to'> {
  const future = Object.entries({ from, to }).flatMap(([name, day]) =>
    day !== undefined && day > today ? [problem('report/future-day', { name, day, today })] : [],
  )
  const isReversed = from !== undefined && to !== undefined && from > to
  throwIfAny([...future, ...(isReversed ? [problem('report/period-reversed', { from, to })] : [])])
  return { from, to: to === undefined ? undefined : addDays(to, 1) }
}
