import { err, type Result } from '@triagebook/record/problem'
import { problem } from '../problem/problem.ts'
import { batchTickets, type Piece } from './batch-tickets.ts'
import type { Incoming } from './incoming-ticket.ts'
import type { PageSupplier, RawPage, Source, TicketPage } from './source.ts'
import { type Lists, spilledLists } from './spilled-lists.ts'
import { ticketStream } from './ticket-stream.ts'

/**
 * How many tickets that come one by one are written together: few, so that they are freed before the garbage collector
 * takes them for long-lived. With a hundred, a long run took nearly twice the memory (bench/README.md).
 */
const BATCH_SIZE = 20

/** What a source's folder adds to the kit: facts, and how a raw page is translated. */
export interface SourceDefinition extends Omit<Source, 'read'> {
  /** The forms of an export that it reads, for people who gave something else: "…’s JSON export, or a list of tickets". */
  readonly exportForms: string
  /**
   * Makes what translates the raw pages of one run. `lists` gives lists on the disk, for sidecar data that waits for
   * its ticket; they are closed when the run ends.
   */
  readonly reader: (lists: <T>() => Lists<T>) => (raw: RawPage) => Iterable<Piece>
}

/** A source made of its facts and its translation. Paging, batching and the cursor are the kit's. */
export function defineSource({ exportForms, reader, ...facts }: SourceDefinition): Source {
  const notAnExport = (first: readonly Incoming[]) => mismatch(first, facts.displayName, exportForms)
  return {
    ...facts,
    async *read(pages: PageSupplier, cursor: string | null): AsyncGenerator<Result<TicketPage>> {
      const open: { close(): void }[] = []
      const lists = <T>() => {
        const made = spilledLists<T>()
        open.push(made)
        return made
      }
      try {
        yield* ticketStream(
          batchTickets(pages(cursor), { read: reader(lists), size: BATCH_SIZE }),
          notAnExport,
        )
      } finally {
        for (const made of open) made.close()
      }
    },
  }
}

/** If not even one of the first tickets looks like a ticket, the file is something else. */
function mismatch(first: readonly Incoming[], platform: string, expected: string) {
  const unreadable = first.flatMap((incoming) =>
    incoming.kind === 'refused' && incoming.problem.code === 'source/unreadable-ticket'
      ? [incoming.problem]
      : [],
  )
  const [reason] = unreadable
  if (reason?.at === undefined || unreadable.length < first.length) return null
  const { path } = reason.at
  return err(
    problem('source/not-an-export#content', { path, platform, reason: reason.message, expected }, reason.at),
  )
}
