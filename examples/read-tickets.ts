import type { Incoming, PageSupplier, Source } from '../packages/sources/src/index.ts'
import { orThrow } from '../packages/stages/src/book/open-book.ts'

/** Every ticket of an export, the refused ones too, in the order of its pages. */
export async function readTickets(source: Source, pages: PageSupplier): Promise<readonly Incoming[]> {
  const tickets: Incoming[] = []
  for await (const page of source.read(pages, null)) tickets.push(...orThrow(page).tickets)
  return tickets
}
