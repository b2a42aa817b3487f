import { mean, quantile, quantileInterval } from '@triagebook/stats'
import type { Kpi } from '../figure/kpi.ts'
import { MINIMUM, minimumNote } from '../figure/minimum.ts'
import {
  FROM_OPENING_TO_RESOLUTION,
  notMeasuredNotes,
  observeResolution,
} from '../figure/resolution-times.ts'
import type { Part } from '../report/report.ts'
import { durationsOf } from '../tally/tally.ts'

export const timeToResolutionResolvedOnly: Kpi = {
  id: 'time-to-resolution-resolved-only',
  title: 'Time to resolution, resolved only',
  unit: 'seconds',
  cohort: 'Tickets opened in the period that are resolved at the report',
  numerator: `The median time ${FROM_OPENING_TO_RESOLUTION}, of resolved tickets alone`,
  denominator: null,
  remark: 'It leaves out the tickets that are still open, so it is too short as long as any are open.',
  clock: 'calendar time',
  minimum: MINIMUM.median,
  source: 'Avg time to resolution',

  moment: ({ createdAt, resolution }) => (resolution.resolvedAt === null ? null : createdAt),
  observe: observeResolution,

  finish(tally) {
    const times = durationsOf(tally, 'resolved')
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
      notes: [...minimumNote('median', n), ...notMeasuredNotes(tally)],
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
