import type { TicketRecord } from '@triagebook/record'
import type { Seconds } from './seconds.ts'
import type { TimedEvent } from './timed-event.ts'

/** A time in which the ticket was open; `to` is null while it still is. */
interface OpenSpan {
  readonly from: Seconds
  readonly to: Seconds | null
}

export interface ResolutionHistory {
  /** By time, the first from the creation on; more than one where the ticket was reopened. */
  readonly openSpans: readonly OpenSpan[]
  /** The last entry into the resolved states; null while open, so also while reopened. */
  readonly resolvedAt: Seconds | null
  /** false: the record is resolved, but its history does not say when. Such a ticket is neither open nor measured. */
  readonly known: boolean
}

interface Clock {
  readonly createdAt: Seconds
  readonly asOf: Seconds
  readonly escalated: boolean
}

const RESOLVED = {
  'triage.status': new Set(['resolved']),
  'source.status': new Set(['solved', 'closed', 'merged', 'deleted']),
} as const satisfies Readonly<Record<string, ReadonlySet<string>>>

type StatusField = keyof typeof RESOLVED

/**
 * When the ticket was open and when it was resolved, from all its events by time. An escalated ticket is resolved by
 * its triage status; all others when the desk has solved or closed them (without a desk, by the triage status too).
 */
export function resolutionHistory(
  record: TicketRecord,
  events: readonly TimedEvent[],
  { createdAt, asOf, escalated }: Clock,
): ResolutionHistory {
  const field = escalated || record.source.platform === 'manual' ? 'triage.status' : 'source.status'
  const status = field === 'triage.status' ? record.triage.status : record.source.status
  const isResolved = RESOLVED[field].has(status)

  const recorded = openSpans(events, field, createdAt)
  const hasEnd = recorded.at(-1)?.to !== null
  if (isResolved && !hasEnd) return { openSpans: [], resolvedAt: null, known: false }

  // Reopened by an edit that has no event yet: the end in the history is not the end.
  const spans = hasEnd && !isResolved ? withoutEnd(recorded) : recorded
  const known = spans
    .filter(({ from }) => from <= asOf)
    .map(({ from, to }) => ({ from, to: to !== null && to <= asOf ? to : null }))
  return { openSpans: known, resolvedAt: known.at(-1)?.to ?? null, known: true }
}

function withoutEnd(spans: readonly OpenSpan[]): readonly OpenSpan[] {
  return spans.map((span, index) => (index === spans.length - 1 ? { ...span, to: null } : span))
}

function openSpans(
  events: readonly TimedEvent[],
  field: StatusField,
  createdAt: Seconds,
): readonly OpenSpan[] {
  const spans: OpenSpan[] = []
  let openSince: Seconds | null = createdAt
  for (const event of events) {
    const resolved = isResolvedBy(event, field)
    if (resolved === true && openSince !== null) {
      spans.push({ from: openSince, to: event.at })
      openSince = null
    }
    if (resolved === false) openSince ??= event.at
  }
  return openSince === null ? spans : [...spans, { from: openSince, to: null }]
}

/** null: the event says nothing about this status. */
function isResolvedBy({ event, field, to }: TimedEvent, status: StatusField): boolean | null {
  if (field === status) return RESOLVED[status].has(to ?? '')
  if (field !== undefined || status !== 'triage.status') return null
  if (event === 'resolved') return true
  return event === 'reopened' ? false : null
}
