import type { Kpi } from '../figure/kpi.ts'
import { beside } from '../figure/share-of.ts'

export const ticketsEscalated: Kpi = {
  id: 'tickets-escalated',
  moment: ({ escalations }) => escalations[0] ?? null,
  measure(cohort, { opened }) {
    const n = cohort.length
    return {
      value: n,
      n,
      interval: null,
      parts: [
        // Not a share: a ticket may be escalated in another period than the one it was opened in.
        ...(opened > 0
          ? [{ label: 'Escalated per ticket opened', value: n / opened, unit: 'ratio' as const }]
          : []),
        beside('Opened in the period', opened),
        {
          label: 'Escalated more than once',
          value: cohort.filter(({ escalations }) => escalations.length > 1).length,
        },
      ],
    }
  },
}
