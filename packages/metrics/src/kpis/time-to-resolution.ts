import { kaplanMeier } from '@triagebook/stats'
import type { Kpi } from '../figure/kpi.ts'
import { MINIMUM, minimumNote } from '../figure/minimum.ts'
import { resolutionTimes } from '../figure/resolution-times.ts'
import { showDuration } from '../figure/show-duration.ts'
import type { Part } from '../report/report.ts'

export const timeToResolution = survivalKpi('time-to-resolution', 0.5, 'median')
export const timeToResolutionP90 = survivalKpi('time-to-resolution-p90', 0.9, 'p90')

function survivalKpi(
  id: 'time-to-resolution' | 'time-to-resolution-p90',
  p: number,
  what: keyof typeof MINIMUM,
): Kpi {
  return {
    id,
    moment: ({ createdAt }) => createdAt,
    measure(cohort, { asOf }) {
      const { observations, notes } = resolutionTimes(cohort, asOf)
      const n = observations.length
      const resolved = observations.filter(({ ended }) => ended).length
      const parts: readonly Part[] = [
        { label: 'Resolved', value: resolved, unit: 'tickets' },
        { label: 'Still open', value: n - resolved, unit: 'tickets' },
      ]
      if (n < MINIMUM[what])
        return { value: null, n, interval: null, parts, notes: [...minimumNote(what, n), ...notes] }

      const survival = kaplanMeier(observations)
      const value = survival.quantile(p)
      const { low, high } = survival.interval(p)
      const longest = observations.reduce((most, { time }) => Math.max(most, time), 0)
      return {
        value,
        n,
        interval: low === null || high === null ? null : { low, high },
        parts,
        notes: [
          ...(value === null ? [`Not reached yet: more than ${showDuration(longest)}.`] : []),
          ...(low !== null && high === null
            ? [
                `The 95 % interval begins at ${showDuration(low)}; there are too few tickets for an upper end.`,
              ]
            : []),
          ...notes,
        ],
      }
    },
  }
}
