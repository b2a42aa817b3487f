import type { Observation } from '@triagebook/stats'
import type { Seconds } from '../history/seconds.ts'
import type { Ticket } from '../history/ticket.ts'

export interface ResolutionTimes {
  /** In the order of the tickets; open ones are censored at the report. */
  readonly observations: readonly Observation[]
  readonly notes: readonly string[]
}

/** How long each ticket took or has taken so far; what cannot be measured is left out and said. */
export function resolutionTimes(tickets: readonly Ticket[], asOf: Seconds): ResolutionTimes {
  const known = tickets.filter(({ resolution }) => resolution.known)
  const observations = known
    .map(({ createdAt, resolution: { resolvedAt } }) => ({
      time: (resolvedAt ?? asOf) - createdAt,
      ended: resolvedAt !== null,
    }))
    .filter(({ time }) => time >= 0)
  const unknown = tickets.length - known.length
  const backwards = known.length - observations.length
  return {
    observations,
    notes: [
      ...(unknown > 0 ? [`Not measured: ${unknown} resolved without a known time.`] : []),
      ...(backwards > 0 ? [`Not measured: ${backwards} resolved before they were opened.`] : []),
    ],
  }
}
