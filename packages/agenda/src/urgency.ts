import { PRIORITY, SEVERITY, type TicketRecord } from '@triagebook/record'

/** Sorts what the meeting looks at first: priority, severity, longest escalated, id. What is undecided comes last. */
export function byUrgency(a: TicketRecord, b: TicketRecord): number {
  return (
    rank(PRIORITY, a.triage.priority) - rank(PRIORITY, b.triage.priority) ||
    rank(SEVERITY, a.triage.severity) - rank(SEVERITY, b.triage.severity) ||
    compare(a.triage.escalated_at ?? '', b.triage.escalated_at ?? '') ||
    compare(a.id, b.id)
  )
}

function rank(order: readonly string[], value: string | undefined): number {
  const place = value === undefined ? -1 : order.indexOf(value)
  return place === -1 ? order.length : place
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
