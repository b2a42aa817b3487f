import { ok, type Result } from '@triagebook/record/problem'
import { batchTickets } from '../kit/batch-tickets.ts'
import type { PageSupplier, Source, TicketPage } from '../kit/source.ts'
import { ticketStream } from '../kit/ticket-stream.ts'
import { groupedTickets } from './group/grouped-tickets.ts'
import { isGrouped, type Mapping } from './read/mapping.ts'
import { mappingMismatch } from './row/mapping-mismatch.ts'
import { type RowTally, rowTally } from './row/row-tally.ts'
import { rowReader } from './ticket/row-reader.ts'

/** How many rows that come one by one make a batch. */
const BATCH_SIZE = 100

/**
 * A file as a source: the mapping says what its rows mean. If a row is a ticket, one batch is held at a time; if it is an
 * event, see `groupedTickets`.
 */
export function mappedSource(mapping: Mapping): Source {
  return {
    platform: mapping.format === 'csv' ? 'csv' : 'json',
    displayName: `A mapped ${mapping.format.toUpperCase()} file`,
    docsUrl: 'https://www.rfc-editor.org/rfc/rfc4180',
    incremental: 'updated-since',
    read: (pages, cursor) => counted(() => pages(cursor), mapping),
  }
}

/** The pages of a run, each with the rows up to it. */
async function* counted(
  pages: () => ReturnType<PageSupplier>,
  mapping: Mapping,
): AsyncGenerator<Result<TicketPage>> {
  const tally = rowTally()
  const stream = ticketStream(batchesOf(pages, mapping, tally), (first) => mappingMismatch(first, mapping))
  for await (const page of stream)
    yield page.ok ? ok({ ...page.value, rows: tally.counts() }, page.problems) : page
}

function batchesOf(pages: () => ReturnType<PageSupplier>, mapping: Mapping, tally: RowTally) {
  return isGrouped(mapping)
    ? groupedTickets(pages, mapping, { size: BATCH_SIZE, tally })
    : batchTickets(pages(), { read: rowReader(mapping, tally), size: BATCH_SIZE })
}
