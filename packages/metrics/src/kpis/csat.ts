import { secondsOf } from '@triagebook/calendar/history'
import type { Kpi } from '../figure/kpi.ts'
import { MINIMUM, minimumNote } from '../figure/minimum.ts'
import { shareMeasurement } from '../figure/share-measurement.ts'
import { add } from '../tally/counts.ts'
import { countOf } from '../tally/tally.ts'

export const csat: Kpi = {
  id: 'csat',
  title: 'Customer satisfaction (CSAT)',
  unit: 'share',
  cohort: 'Tickets rated in the period',
  numerator: 'Tickets whose last rating is good',
  denominator: 'all rated tickets',
  remark:
    'A survey without an answer is not a rating, and those who answer may think differently from those who do not.',
  clock: 'the rating; where the desk does not give its time, the last resolution, else the opening',
  minimum: MINIMUM.share,
  source: 'CSAT',

  moment({ record, asOf, resolution, createdAt }) {
    const { rating, rated_at: ratedAt } = record.source.satisfaction?.csat ?? {}
    if (rating === undefined) return null
    const at = ratedAt === undefined ? (resolution.resolvedAt ?? createdAt) : secondsOf(ratedAt)
    return at <= asOf ? at : null
  },

  observe({ counts }, { record }) {
    add(counts, record.source.satisfaction?.csat?.rating ?? 'none')
  },

  finish(tally) {
    const good = countOf(tally, 'good')
    const bad = countOf(tally, 'bad')
    const n = good + bad
    return {
      ...shareMeasurement(good, n),
      parts: [
        { label: 'Good', value: good, unit: 'tickets' },
        { label: 'Bad', value: bad, unit: 'tickets' },
      ],
      notes: minimumNote('share', n),
    }
  },
}
