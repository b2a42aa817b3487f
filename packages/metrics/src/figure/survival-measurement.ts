import { kaplanMeier } from '@triagebook/stats'
import type { Part } from '../report/report.ts'
import { durationsOf, type Tally } from '../tally/tally.ts'
import { durationText } from './duration-text.ts'
import type { Measurement } from './kpi.ts'
import { MINIMUM, minimumNote } from './minimum.ts'
import { notMeasuredNotes } from './resolution-times.ts'

/** Part of a definition. */
export const OPEN_TICKETS_COUNT = 'Open tickets count as lasting at least until the report (Kaplan-Meier).'

/** The time by which the share `p` of the tickets is resolved, of what `observeResolution` kept. Open tickets are censored. */
export function survivalMeasurement(tally: Tally, p: number, what: keyof typeof MINIMUM): Measurement {
  const resolved = durationsOf(tally, 'resolved')
  const open = durationsOf(tally, 'open')
  const n = resolved.length + open.length
  const parts: readonly Part[] = [
    { label: 'Resolved', value: resolved.length, unit: 'tickets' },
    { label: 'Still open', value: open.length, unit: 'tickets' },
  ]
  const notMeasured = notMeasuredNotes(tally)
  if (n < MINIMUM[what])
    return { value: null, n, interval: null, parts, notes: [...minimumNote(what, n), ...notMeasured] }

  const survival = kaplanMeier([
    ...resolved.map((time) => ({ time, ended: true })),
    ...open.map((time) => ({ time, ended: false })),
  ])
  const value = survival.quantile(p)
  const { low, high } = survival.interval(p)
  return {
    value,
    n,
    interval: low === null || high === null ? null : { low, high },
    parts,
    notes: [
      ...(value === null ? [`Not reached yet: more than ${durationText(longest(resolved, open))}.`] : []),
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
