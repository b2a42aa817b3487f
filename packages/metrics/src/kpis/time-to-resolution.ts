import type { Kpi } from '../figure/kpi.ts'
import { MINIMUM } from '../figure/minimum.ts'
import { FROM_OPENING_TO_RESOLUTION, observeResolution, resolutionTimes } from '../figure/resolution-times.ts'
import { OPEN_TICKETS_COUNT, survivalMeasurement } from '../figure/survival-measurement.ts'

export const timeToResolution: Kpi = {
  id: 'time-to-resolution',
  title: 'Time to resolution, median',
  unit: 'seconds',
  cohort: 'Tickets opened in the period, followed until the report',
  numerator: `The time by which half of the tickets are resolved, ${FROM_OPENING_TO_RESOLUTION}`,
  denominator: null,
  remark: OPEN_TICKETS_COUNT,
  clock: 'calendar time',
  minimum: MINIMUM.median,
  source: 'Avg time to resolution',

  moment: ({ createdAt }) => createdAt,
  observe: observeResolution,
  finish: (tally) => survivalMeasurement(resolutionTimes(tally), 0.5, 'median'),
}
