import type { Ticket } from './ticket.ts'

/** Not resolved at the report. A ticket that was resolved at an unknown time is not open. */
export function isOpen({ resolution }: Pick<Ticket, 'resolution'>): boolean {
  return resolution.known && resolution.resolvedAt === null
}
