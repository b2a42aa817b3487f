import type { Book } from '@triagebook/book'
import { type Loads, NO_LOADS, withTicket } from '@triagebook/rules/loads'

/** What a rule that chooses the least loaded owner needs to know of the book. */
export interface OpenTickets {
  readonly loads: Loads
  /** The oldest ticket first, of equals by id: each choice counts for the tickets after it. */
  readonly oldestFirst: (paths: readonly string[]) => readonly string[]
}

/** Reads every record of the book, whatever tickets a run is about. Records that cannot be read count for nobody. */
export async function countOpenTickets(book: Book): Promise<OpenTickets> {
  let loads = NO_LOADS
  const order = new Map<string, string>()
  for await (const { path, result } of book.records()) {
    if (!result.ok) continue
    const { record } = result.value
    loads = withTicket(loads, record)
    order.set(path, `${record.source.created_at} ${record.id}`)
  }
  const key = (path: string) => order.get(path) ?? path
  return { loads, oldestFirst: (paths) => paths.toSorted((a, b) => (key(a) < key(b) ? -1 : 1)) }
}
