import { LEFT_OUT } from '../history/left-out.ts'
import type { Ticket } from '../history/ticket.ts'

/** `Left out: 2 merged, 1 spam.`: the tickets that would be in a figure if they were requests of their own. */
export function leftOutNote(tickets: readonly Ticket[]): readonly string[] {
  const counts = LEFT_OUT.map((reason) => ({
    reason,
    count: tickets.filter(({ leftOut }) => leftOut === reason).length,
  }))
  const told = counts.filter(({ count }) => count > 0).map(({ reason, count }) => `${count} ${reason}`)
  return told.length === 0 ? [] : [`Left out: ${told.join(', ')}.`]
}
