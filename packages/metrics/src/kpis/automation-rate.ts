import { DAY_SECONDS, type Seconds } from '@triagebook/calendar/history'
import type { Kpi } from '../figure/kpi.ts'
import { MINIMUM, minimumNote } from '../figure/minimum.ts'
import { outsidePart, sharePart } from '../figure/parts.ts'
import { shareMeasurement } from '../figure/share-measurement.ts'
import type { Ticket } from '../history/ticket.ts'
import { add } from '../tally/counts.ts'
import { countOf } from '../tally/tally.ts'

/** How long a person has to change what the rules decided. */
const WINDOW: Seconds = 7 * DAY_SECONDS

type Outcome = 'pending' | 'by-person' | 'overruled' | 'accepted'

export const automationRate: Kpi = {
  id: 'automation-rate',
  title: 'Automation rate',
  unit: 'share',
  cohort:
    'Tickets triaged in the period, without those that are open and were triaged less than 7 days before the report',
  numerator:
    'Tickets whose type, severity, priority and owner (team or engineer) were all set by rules and not changed by a person in the next 7 days, or until they were closed if that came first',
  denominator: 'all triaged tickets',
  clock: 'the first moment at which all four were set',
  minimum: MINIMUM.share,
  source: 'Automation rate',

  moment: ({ triaged }) => triaged?.at ?? null,

  observe({ counts }, ticket) {
    add(counts, outcomeOf(ticket))
  },

  finish(tally) {
    const count = (outcome: Outcome) => countOf(tally, outcome)
    const decided = count('overruled') + count('accepted')
    const n = decided + count('by-person')
    return {
      ...shareMeasurement(count('accepted'), n),
      parts: [
        sharePart('Decided by rules', decided, n),
        sharePart('Decided by rules and accepted', count('accepted'), n),
        sharePart('Decided by rules, overruled by a person', count('overruled'), n),
        sharePart('Decided with a person', count('by-person'), n),
        outsidePart('Pending (open, triaged less than 7 days ago)', count('pending')),
      ],
      notes: minimumNote('share', n),
    }
  },
}

function outcomeOf(ticket: Ticket): Outcome {
  const { triaged, asOf } = ticket
  const end = windowEnd(ticket)
  if (end > asOf) return 'pending'
  if (!triaged?.byRules) return 'by-person'
  return triaged.overruledAt !== null && triaged.overruledAt <= end ? 'overruled' : 'accepted'
}

/** Seven days after triage, or at the first close after it. */
function windowEnd({ triaged, resolution }: Ticket): Seconds {
  const start = triaged?.at ?? 0
  const closed = resolution.openSpans.find(({ to }) => to !== null && to >= start)?.to
  return Math.min(start + WINDOW, closed ?? Number.POSITIVE_INFINITY)
}
