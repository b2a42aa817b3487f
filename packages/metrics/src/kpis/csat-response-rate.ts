import { secondsOf } from '@triagebook/calendar/history'
import type { Kpi } from '../figure/kpi.ts'
import { MINIMUM, minimumNote } from '../figure/minimum.ts'
import { shareMeasurement } from '../figure/share-measurement.ts'
import type { Ticket } from '../history/ticket.ts'
import { add } from '../tally/counts.ts'
import { countOf } from '../tally/tally.ts'

export const csatResponseRate: Kpi = {
  id: 'csat-response-rate',
  title: 'Answered surveys',
  unit: 'share',
  cohort: 'Tickets whose satisfaction survey was sent in the period',
  numerator: 'Tickets that the customer rated by the report',
  denominator: 'all tickets with a survey',
  remark: 'Surveys that were sent shortly before the report may still be answered.',
  clock: 'the moment at which the survey was sent',
  minimum: MINIMUM.share,
  source: 'CSAT',

  moment({ record, asOf }) {
    const offeredAt = record.source.satisfaction?.csat?.offered_at
    if (offeredAt === undefined) return null
    const at = secondsOf(offeredAt)
    return at <= asOf ? at : null
  },

  observe({ counts }, ticket) {
    add(counts, isRated(ticket) ? 'rated' : 'unanswered')
  },

  finish(tally) {
    const rated = countOf(tally, 'rated')
    const unanswered = countOf(tally, 'unanswered')
    const n = rated + unanswered
    return {
      ...shareMeasurement(rated, n),
      parts: [
        { label: 'Answered', value: rated, unit: 'tickets' },
        { label: 'Not answered', value: unanswered, unit: 'tickets' },
      ],
      notes: minimumNote('share', n),
    }
  },
}

function isRated({ record, asOf }: Ticket): boolean {
  const { rating, rated_at: ratedAt } = record.source.satisfaction?.csat ?? {}
  return rating !== undefined && (ratedAt === undefined || secondsOf(ratedAt) <= asOf)
}
