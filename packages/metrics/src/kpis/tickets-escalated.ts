import type { Kpi } from '../figure/kpi.ts'
import { outsidePart } from '../figure/parts.ts'
import { add } from '../tally/counts.ts'
import { countOf } from '../tally/tally.ts'

export const ticketsEscalated: Kpi = {
  id: 'tickets-escalated',
  title: 'Tickets escalated',
  unit: 'tickets',
  cohort: 'Tickets escalated for the first time in the period',
  numerator:
    'How many tickets were escalated for the first time; the rate divides them by the tickets opened in the same period',
  denominator: null,
  clock: 'the moment of escalation',
  minimum: 0,
  source: 'Tickets escalated',

  moment: ({ escalations }) => escalations[0] ?? null,

  observe({ counts }, { escalations }) {
    add(counts, escalations.length > 1 ? 'repeatedly' : 'once')
  },

  finish(tally, { opened }) {
    const repeatedly = countOf(tally, 'repeatedly')
    const n = countOf(tally, 'once') + repeatedly
    return {
      value: n,
      n,
      interval: null,
      parts: [
        // Not a share: a ticket may be escalated in another period than the one it was opened in.
        ...(opened > 0
          ? [{ label: 'Escalated per ticket opened', value: n / opened, unit: 'ratio' as const }]
          : []),
        outsidePart('Opened in the period', opened),
        { label: 'Escalated more than once', value: repeatedly },
      ],
    }
  },
}
