import type { Seconds } from '@triagebook/calendar/history'
import { kaplanMeier } from '@triagebook/stats'
import type { Part } from '../report/report.ts'
import { durationText } from './duration-text.ts'
import type { Measurement } from './kpi.ts'
import { MINIMUM, minimumNote } from './minimum.ts'

/** Part of a definition. */
export const OPEN_TICKETS_COUNT = 'Open tickets count as lasting at least until the report (Kaplan-Meier).'

interface Times {
  /** As the part with their number is called. */
  readonly label: string
  readonly times: readonly Seconds[]
}

/** What a time to something is estimated from. */
export interface Lives {
  /** It happened after these times. */
  readonly ended: Times
  /** It had not happened after these times, at the report: censored. */
  readonly running: Times
  /** Sentences about tickets that are in neither. */
  readonly notMeasured: readonly string[]
}

/** The time by which it happened to the share `p` of the tickets. */
export function survivalMeasurement(
  { ended, running, notMeasured }: Lives,
  p: number,
  what: keyof typeof MINIMUM,
): Measurement {
  const n = ended.times.length + running.times.length
  const parts: readonly Part[] = [ended, running].map(({ label, times }) => ({
    label,
    value: times.length,
    unit: 'tickets',
  }))
  if (n < MINIMUM[what])
    return { value: null, n, interval: null, parts, notes: [...minimumNote(what, n), ...notMeasured] }

  const survival = kaplanMeier([
    ...ended.times.map((time) => ({ time, ended: true })),
    ...running.times.map((time) => ({ time, ended: false })),
  ])
  const value = survival.quantile(p)
  const { low, high } = survival.interval(p)
  return {
    value,
    n,
    interval: low === null || high === null ? null : { low, high },
    parts,
    notes: [
      ...(value === null
        ? [`Not reached yet: more than ${durationText(longest(ended.times, running.times))}.`]
        : []),
      ...(low !== null && high === null
        ? [`The 95 % interval begins at ${durationText(low)}; there are too few tickets for an upper bound.`]
        : []),
      ...notMeasured,
    ],
  }
}

function longest(...durations: readonly (readonly number[])[]): number {
  return durations.flat().reduce((most, duration) => Math.max(most, duration), 0)
}
