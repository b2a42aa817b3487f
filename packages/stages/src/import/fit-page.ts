import { type Room, roomWith } from '../stage/room.ts'
import { cursorPath } from './cursor-path.ts'
import type { PagePlan } from './outcome/ticket-plan.ts'

/** What of a page comes in, and the room that is left then. */
export interface Fit {
  /** The first so many tickets of the page. */
  readonly tickets: number
  readonly room: Room
}

/**
 * How many tickets of a page have room, from the first on: a run that goes on later finds the others in the same order.
 * In an empty room there is always a place for one, however large it is.
 */
export function fitPage({ tickets, changes }: PagePlan, before: Room, connection: string): Fit {
  const records = new Set(tickets.flatMap((ticket) => ('change' in ticket ? [ticket.change.path] : [])))
  const others = changes.filter(({ path }) => !records.has(path))
  const cursor = { path: cursorPath(connection), content: '' }
  let room = roomWith(before, before.taken.has(cursor.path) ? others : [cursor, ...others]) ?? before
  const isEmpty = before.taken.size === 0
  for (const [index, ticket] of tickets.entries()) {
    if (!('change' in ticket)) continue
    const next = roomWith(room, [ticket.change])
    const isFirst = isEmpty && ticket.change.path === [...records][0]
    if (next === null) return { tickets: isFirst ? index + 1 : index, room }
    room = next
  }
  return { tickets: tickets.length, room }
}
