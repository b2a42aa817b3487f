import type { TicketRow } from './report.ts'

/** More rows than this nobody reads on a page, and they would make it heavy. */
const MOST_ROWS = 25

/** A list that does not grow with the book: the newest tickets, and how many there were. */
export interface NewestTickets {
  count: number
  /** Newest first. */
  readonly rows: TicketRow[]
}

export function startNewest(): NewestTickets {
  return { count: 0, rows: [] }
}

export function observeNewest(newest: NewestTickets, row: TicketRow): void {
  newest.count += 1
  keep(newest.rows, row)
}

export function mergeNewest(into: NewestTickets, from: NewestTickets): void {
  into.count += from.count
  for (const row of from.rows) keep(into.rows, row)
}

function keep(rows: TicketRow[], row: TicketRow): void {
  const place = rows.findIndex((other) => newestFirst(row, other) < 0)
  if (place === -1) rows.push(row)
  else rows.splice(place, 0, row)
  rows.length = Math.min(rows.length, MOST_ROWS)
}

/** By creation, then id and path, so that the order in which tickets were read makes no difference. */
function newestFirst(a: TicketRow, b: TicketRow): number {
  return compare(b.created_at, a.created_at) || compare(a.id, b.id) || compare(a.path, b.path)
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
