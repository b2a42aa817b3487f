import { err, ok, type Result } from '@triagebook/record/problem'
import { type Batch, batchTickets } from '../../kit/batch-tickets.ts'
import type { PageSupplier, RawPage } from '../../kit/source.ts'
import { problem } from '../../problem/problem.ts'
import type { GroupedMapping } from '../read/mapping.ts'
import { isRefusal } from '../row/row.ts'
import type { RowTally } from '../row/row-tally.ts'
import { rowsIn } from '../row/rows-in.ts'
import { eventGroups } from './event-groups.ts'
import { groupKey } from './event-row.ts'

/**
 * Tickets from rows that are events. The rows of one ticket can be anywhere in the file, so it is read twice: first to
 * count the rows of each ticket, then to give each ticket at its last row. In memory are one number a ticket, and the
 * mapped fields of the tickets that have begun and not ended: few if the file is sorted by ticket, up to all if it is
 * sorted by time.
 */
export async function* groupedTickets(
  pages: () => ReturnType<PageSupplier>,
  mapping: GroupedMapping,
  { size, tally }: { readonly size: number; readonly tally: RowTally },
): AsyncGenerator<Result<Batch>> {
  const sizes = await countRows(pages(), mapping)
  if (!sizes.ok) return yield sizes
  const groups = eventGroups(mapping, sizes.value, tally)
  yield* batchTickets(pages(), { read: groups.read, size })
  if (groups.isIncomplete()) yield err(problem('source/changed-meanwhile', {}))
}

async function countRows(
  pages: AsyncIterable<Result<RawPage>>,
  mapping: GroupedMapping,
): Promise<Result<ReadonlyMap<string, number>>> {
  const sizes = new Map<string, number>()
  for await (const raw of pages) {
    if (!raw.ok) return raw
    for (const row of rowsIn(raw.value, mapping)) {
      const key = isRefusal(row) ? null : groupKey(row, mapping)
      if (key !== null) sizes.set(key, (sizes.get(key) ?? 0) + 1)
    }
  }
  return ok(sizes)
}
