import { mean, quantile, quantileInterval } from '@triagebook/stats'
import type { Kpi } from '../figure/kpi.ts'
import { MINIMUM, minimumNote } from '../figure/minimum.ts'
import { resolutionTimes } from '../figure/resolution-times.ts'
import type { Part } from '../report/report.ts'

export const timeToResolutionResolvedOnly: Kpi = {
  id: 'time-to-resolution-resolved-only',
  moment: ({ createdAt, resolution }) => (resolution.resolvedAt === null ? null : createdAt),
  measure(cohort, { asOf }) {
    const { observations, notes } = resolutionTimes(cohort, asOf)
    const times = observations.map(({ time }) => time)
    const n = times.length
    return {
      value: n < MINIMUM.median ? null : whole(quantile(times, 0.5)),
      n,
      interval: quantileInterval(times, 0.5),
      parts: [
        ...part('Mean (a few long ones pull it up)', whole(mean(times))),
        ...part('90 %', n < MINIMUM.p90 ? null : whole(quantile(times, 0.9))).map((p90) => ({
          ...p90,
          interval: quantileInterval(times, 0.9),
        })),
      ],
      notes: [...minimumNote('median', n), ...notes],
    }
  },
}

function part(label: string, value: number | null): readonly Part[] {
  return value === null ? [] : [{ label, value }]
}

/** Durations are whole seconds everywhere. */
function whole(seconds: number | null): number | null {
  return seconds === null ? null : Math.round(seconds)
}
