import type { Kpi } from '../figure/kpi.ts'
import { MINIMUM } from '../figure/minimum.ts'
import { FROM_OPENING_TO_RESOLUTION, observeResolution, resolutionTimes } from '../figure/resolution-times.ts'
import { OPEN_TICKETS_COUNT, survivalMeasurement } from '../figure/survival-measurement.ts'

export const timeToResolutionP90: Kpi = {
  id: 'time-to-resolution-p90',
  title: 'Time to resolution, nine out of ten',
  unit: 'seconds',
  cohort: 'Tickets opened in the period, followed until the report',
  numerator: `The time by which 90 % of the tickets are resolved, ${FROM_OPENING_TO_RESOLUTION}`,
  denominator: null,
  remark: OPEN_TICKETS_COUNT,
  clock: 'calendar time',
  minimum: MINIMUM.p90,
  source: 'Avg time to resolution',

  moment: ({ createdAt }) => createdAt,
  observe: observeResolution,
  finish: (tally) => survivalMeasurement(resolutionTimes(tally), 0.9, 'p90'),
}
