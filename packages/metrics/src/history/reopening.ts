import type { Seconds } from '@triagebook/calendar/history'
import type { Ticket } from './ticket.ts'

/** What became of a ticket after it was resolved. */
export interface Reopening {
  readonly isReopened: boolean
  /** From a resolution to the next reopening, the shortest; null where no history knows it. */
  readonly after: Seconds | null
}

/** Null: it was never resolved. */
export function reopening(ticket: Pick<Ticket, 'record' | 'escalations' | 'resolution'>): Reopening | null {
  const { openSpans, known } = ticket.resolution
  const times = openSpans.slice(1).map(({ from }, index) => from - (openSpans[index]?.to ?? from))
  if (times.length > 0) return { isReopened: true, after: Math.min(...times) }
  if (isReopenedByDesk(ticket)) return { isReopened: true, after: null }
  const isResolved = !known || openSpans.some(({ to }) => to !== null)
  return isResolved ? { isReopened: false, after: null } : null
}

/** By the desk's own count, where the desk's status is what counts and its history is not whole. */
function isReopenedByDesk({ record, escalations }: Pick<Ticket, 'record' | 'escalations'>): boolean {
  const { platform, reopens = 0 } = record.source
  return reopens > 0 && escalations.length === 0 && platform !== 'manual'
}
