import { wilson } from '@triagebook/stats'
import type { Kpi } from '../figure/kpi.ts'
import { MINIMUM, minimumNote } from '../figure/minimum.ts'
import { beside, shareOf } from '../figure/share-of.ts'
import { DAY_SECONDS, type Seconds } from '../history/seconds.ts'
import type { Ticket } from '../history/ticket.ts'

/** How long a person has to overrule what the rules decided. */
const WINDOW: Seconds = 7 * DAY_SECONDS

export const automationRate: Kpi = {
  id: 'automation-rate',
  moment: ({ triaged }) => triaged?.at ?? null,
  measure(cohort, { asOf }) {
    const judged = cohort.filter((ticket) => windowEnd(ticket) <= asOf)
    const decided = judged.filter(({ triaged }) => triaged?.byRules)
    const overruled = decided.filter(
      (ticket) => (ticket.triaged?.overruledAt ?? Number.POSITIVE_INFINITY) <= windowEnd(ticket),
    )
    const n = judged.length
    const accepted = decided.length - overruled.length
    const enough = n >= MINIMUM.share
    return {
      value: enough ? accepted / n : null,
      n,
      interval: enough ? wilson(accepted, n) : null,
      parts: [
        shareOf('Decided by rules', decided.length, n),
        shareOf('Decided by rules and accepted', accepted, n),
        shareOf('Decided by rules, overruled by a person', overruled.length, n),
        shareOf('Decided with a person', n - decided.length, n),
        beside('Pending (open, triaged less than 7 days ago)', cohort.length - n),
      ],
      notes: minimumNote('share', n),
    }
  },
}

/** Seven days after triage, or at the first close after it. */
function windowEnd({ triaged, resolution }: Ticket): Seconds {
  const start = triaged?.at ?? 0
  const closed = resolution.openSpans.find(({ to }) => to !== null && to >= start)?.to
  return Math.min(start + WINDOW, closed ?? Number.POSITIVE_INFINITY)
}
