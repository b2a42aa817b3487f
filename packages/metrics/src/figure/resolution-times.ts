import type { Ticket } from '../history/ticket.ts'
import { add } from '../tally/counts.ts'
import { addDuration, countOf, durationsOf, type Tally } from '../tally/tally.ts'
import type { Lives } from './survival-measurement.ts'

/** Part of a definition. */
export const FROM_OPENING_TO_RESOLUTION =
  'from opening to the last time the ticket became resolved (escalated: by its triage status; all others: solved or closed on the desk)'

/** How long the ticket took (`resolved`), or has taken until the report (`open`); what cannot be measured is counted. */
export function observeResolution(tally: Tally, { createdAt, asOf, resolution }: Ticket): void {
  const { known, resolvedAt } = resolution
  const time = (resolvedAt ?? asOf) - createdAt
  if (!known) add(tally.counts, 'unknown')
  else if (time < 0) add(tally.counts, 'negative')
  else addDuration(tally, resolvedAt === null ? 'open' : 'resolved', time)
}

/** What `observeResolution` kept. */
export function resolutionTimes(tally: Tally): Lives {
  return {
    ended: { label: 'Resolved', times: durationsOf(tally, 'resolved') },
    running: { label: 'Still open', times: durationsOf(tally, 'open') },
    notMeasured: notMeasuredNotes(tally),
  }
}

/** What `observeResolution` could not measure. */
export function notMeasuredNotes(tally: Tally): readonly string[] {
  const unknown = countOf(tally, 'unknown')
  const negative = countOf(tally, 'negative')
  return [
    ...(unknown > 0 ? [`Not measured: ${unknown} resolved without a known time.`] : []),
    ...(negative > 0 ? [`Not measured: ${negative} resolved before they were opened.`] : []),
  ]
}
