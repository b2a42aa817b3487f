import { batchTickets } from '../kit/batch-tickets.ts'
import type { PageSupplier, Source } from '../kit/source.ts'
import { ticketStream } from '../kit/ticket-stream.ts'
import { groupedTickets } from './group/grouped-tickets.ts'
import { isGrouped, type Mapping } from './read/mapping.ts'
import { mappingMismatch } from './row/mapping-mismatch.ts'
import { rowReader } from './row/row-reader.ts'

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
    read: (pages, cursor) =>
      ticketStream(
        batchesOf(() => pages(cursor), mapping),
        (first) => mappingMismatch(first, mapping),
      ),
  }
}

function batchesOf(pages: () => ReturnType<PageSupplier>, mapping: Mapping) {
  return isGrouped(mapping)
    ? groupedTickets(pages, mapping, BATCH_SIZE)
    : batchTickets(pages(), { read: rowReader(mapping), size: BATCH_SIZE })
}
