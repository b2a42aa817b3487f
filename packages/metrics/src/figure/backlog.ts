import { isOpen } from '../history/is-open.ts'
import type { Ticket } from '../history/ticket.ts'
import type { Part } from '../report/report.ts'
import type { Kpi } from './kpi.ts'
import { MINIMUM } from './minimum.ts'

/** What the figures of the backlog have in common: the open tickets, as they stand at the report. */
export const BACKLOG = {
  unit: 'tickets',
  cohort: 'Tickets that are open at the report, whenever they were opened',
  denominator: 'all open tickets',
  minimum: MINIMUM.share,
  source: 'Weekly throughput / backlog',
  isSnapshot: true,
  moment: (ticket: Ticket) => (isOpen(ticket) ? ticket.createdAt : null),
} as const satisfies Partial<Kpi>

/** A count with its share. It has no interval: all open tickets are counted, none is a sample. */
export function backlogPart(label: string, count: number, n: number): Part {
  const counted = { label, value: count, unit: 'tickets' } as const
  return n < MINIMUM.share ? counted : { ...counted, share: count / n }
}
