import { PRIORITY, SEVERITY, type TicketRecord } from '@triagebook/record'

/** What decides which ticket the meeting looks at first. */
export interface Urgency {
  /** Places in the order of priorities and severities; undecided ones come after the last. */
  readonly priority: number
  readonly severity: number
  /** It misses a target. */
  readonly isLate: boolean
  /** When it was escalated; of a candidate, when it was created. */
  readonly since: string
  readonly id: string
}

export function urgencyOf({ id, triage }: TicketRecord): Urgency {
  return {
    priority: placeIn(PRIORITY, triage.priority),
    severity: placeIn(SEVERITY, triage.severity),
    isLate: false,
    since: triage.escalated_at ?? '',
    id,
  }
}

/** By priority, severity, those that miss a target, the longest since, id. */
export function mostUrgentFirst(a: Urgency, b: Urgency): number {
  return (
    a.priority - b.priority ||
    a.severity - b.severity ||
    Number(b.isLate) - Number(a.isLate) ||
    compare(a.since, b.since) ||
    compare(a.id, b.id)
  )
}

function placeIn(order: readonly string[], value: string | undefined): number {
  const place = value === undefined ? -1 : order.indexOf(value)
  return place === -1 ? order.length : place
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
