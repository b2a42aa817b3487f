import { ok, type Result } from '@triagebook/record'
import type { Incoming, PageSupplier, Source, TicketPage } from '../kit/source.ts'
import { ticketPages } from '../kit/ticket-pages.ts'
import { groupedTickets } from './group/grouped-tickets.ts'
import type { Mapping } from './read/mapping.ts'
import { mappingMismatch } from './row/mapping-mismatch.ts'
import { pieceRows } from './row/piece-rows.ts'
import { repeatedRows } from './row/repeated-rows.ts'
import { rowTicket } from './row/row-ticket.ts'

/** How many rows that come one by one make a page. */
const PAGE_SIZE = 100

/**
 * A file as a source: the mapping says what its rows mean. Where a row is a ticket one page is held at a time; where it
 * is an event, see `groupedTickets`.
 */
export function mappedSource(mapping: Mapping): Source {
  return {
    platform: mapping.format === 'csv' ? 'csv' : 'json',
    displayName: `A mapped ${mapping.format.toUpperCase()} file`,
    docsUrl: 'https://www.rfc-editor.org/rfc/rfc4180',
    incremental: 'updated-since',
    read: (pages, cursor) => readPages(pages, cursor, mapping),
  }
}

async function* readPages(
  supplier: PageSupplier,
  cursor: string | null,
  mapping: Mapping,
): AsyncGenerator<Result<TicketPage>> {
  const toPage = ticketPages()
  let hasRead = false
  const batches =
    mapping.grouping === null
      ? ticketBatches(supplier, cursor, mapping)
      : groupedTickets(supplier, cursor, { mapping, grouping: mapping.grouping, pageSize: PAGE_SIZE })
  for await (const batch of batches) {
    if (!batch.ok) return yield batch
    const nothing = hasRead ? null : mappingMismatch(batch.value, mapping)
    if (nothing !== null) return yield nothing
    hasRead ||= batch.value.length > 0
    yield ok(toPage(batch.value, null), batch.problems)
  }
}

/** Lists as they come; rows that come one by one are put together. */
async function* ticketBatches(
  supplier: PageSupplier,
  cursor: string | null,
  mapping: Mapping,
): AsyncGenerator<Result<readonly Incoming[]>> {
  let single: Incoming[] = []
  const orRepeated = repeatedRows()
  for await (const raw of supplier(cursor)) {
    if (!raw.ok) {
      if (single.length > 0) yield ok(single)
      return yield raw
    }
    const { rows, refused, warnings } = pieceRows(raw, mapping)
    const tickets = [...refused, ...rows.map((row) => orRepeated(rowTicket(row, mapping), row))]
    if (Array.isArray(raw.value.json) && raw.value.json.length > 0) {
      if (single.length > 0) yield ok(single)
      single = []
      yield ok(tickets, warnings)
    } else {
      single.push(...tickets)
      if (single.length < PAGE_SIZE && warnings.length === 0) continue
      yield ok(single, warnings)
      single = []
    }
  }
  if (single.length > 0) yield ok(single)
}
