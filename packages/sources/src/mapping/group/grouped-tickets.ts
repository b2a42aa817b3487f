import { err, ok, type Problem, type Result } from '@triagebook/record'
import type { Incoming, PageSupplier } from '../../kit/source.ts'
import { problem } from '../../problem/problem.ts'
import type { Mapping } from '../read/mapping.ts'
import { badTime } from '../row/bad-time.ts'
import { cellText } from '../row/cell-text.ts'
import { pieceRows } from '../row/piece-rows.ts'
import { readRow } from '../row/read-row.ts'
import type { Row } from '../row/row.ts'
import { toTicket } from '../row/to-ticket.ts'
import { type EventRow, groupHistory } from './group-history.ts'

interface Grouped {
  readonly mapping: Mapping
  readonly grouping: NonNullable<Mapping['grouping']>
  readonly pageSize: number
}

/** The rows of a group that have come so far. */
interface OpenGroup {
  /** How many rows it will have. */
  readonly size: number
  readonly rows: EventRow[]
  problem: Problem | null
  come: number
}

/**
 * Rows that are events, put together by ticket. The rows of one ticket may stand anywhere in the file: it is read twice,
 * first to count the rows of each ticket, then to give each ticket when its last row has come. Held are one number a
 * ticket, and the mapped fields of the tickets that have begun and not ended: few where a file is sorted by ticket, up
 * to all where it is sorted by time.
 */
export async function* groupedTickets(
  supplier: PageSupplier,
  cursor: string | null,
  { mapping, grouping, pageSize }: Grouped,
): AsyncGenerator<Result<readonly Incoming[]>> {
  const sizes = await countRows(supplier, cursor, { mapping, grouping })
  if (!sizes.ok) return yield sizes
  const open = new Map<string, OpenGroup>()
  let page: Incoming[] = []
  for await (const raw of supplier(cursor)) {
    if (!raw.ok) {
      if (page.length > 0) yield ok(page)
      return yield raw
    }
    const { rows, refused, warnings } = pieceRows(raw, mapping)
    page.push(...refused)
    for (const row of rows) {
      const key = groupOf(row, { mapping, grouping })
      if (key === null)
        page.push({
          kind: 'refused',
          nativeId: null,
          problem: problem(
            'source/missing-value#group',
            { column: grouping.groupBy },
            row.cellAt(grouping.groupBy),
          ),
        })
      else page.push(...endedBy(row, key, { open, sizes: sizes.value, mapping, grouping }))
    }
    if (page.length < pageSize && warnings.length === 0) continue
    yield ok(page, warnings)
    page = []
  }
  if (page.length > 0) yield ok(page)
  if (open.size > 0) yield err(problem('source/changed-meanwhile', {}))
}

type Keyed = Pick<Grouped, 'mapping' | 'grouping'>

async function countRows(
  supplier: PageSupplier,
  cursor: string | null,
  keyed: Keyed,
): Promise<Result<ReadonlyMap<string, number>>> {
  const sizes = new Map<string, number>()
  for await (const raw of supplier(cursor)) {
    if (!raw.ok) return raw
    for (const row of pieceRows(raw, keyed.mapping).rows) {
      const key = groupOf(row, keyed)
      if (key !== null) sizes.set(key, (sizes.get(key) ?? 0) + 1)
    }
  }
  return ok(sizes)
}

function groupOf(row: Row, { mapping, grouping }: Keyed): string | null {
  return cellText(row.cell(grouping.groupBy), mapping.nulls) ?? null
}

/** Adds the row to its group; gives the ticket where it was the last one. */
function endedBy(
  row: Row,
  key: string,
  {
    open,
    sizes,
    mapping,
    grouping,
  }: Keyed & { open: Map<string, OpenGroup>; sizes: ReadonlyMap<string, number> },
): readonly Incoming[] {
  const group = open.get(key) ?? { size: sizes.get(key) ?? 0, rows: [], problem: null, come: 0 }
  open.set(key, group)
  group.come++
  const event = eventRow(row, { mapping, grouping })
  if ('problem' in event) group.problem ??= event.problem
  else group.rows.push(event)
  if (group.come < group.size) return []
  open.delete(key)
  return [ticketOf(key, group, mapping)]
}

function eventRow(row: Row, { mapping, grouping }: Keyed): EventRow | { readonly problem: Problem } {
  const result = readRow(row, mapping)
  if (!result.ok) return { problem: result.problem }
  const text = cellText(row.cell(grouping.orderBy), mapping.nulls)
  if (text === null || text === undefined) {
    return {
      problem: problem(
        'source/missing-value#order',
        { column: grouping.orderBy, skipped: row.skipped },
        row.cellAt(grouping.orderBy),
      ),
    }
  }
  const time = mapping.readDate(text)
  return time.kind === 'instant'
    ? { at: time.at, values: result.values }
    : { problem: badTime('order_by', grouping.orderBy, text, row, time) }
}

function ticketOf(key: string, { rows, problem: bad }: OpenGroup, mapping: Mapping): Incoming {
  // Stable: rows of one minute stay in the order of the file.
  const sorted = [...rows].sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0))
  const last = sorted.at(-1)
  if (bad !== null || last === undefined)
    return { kind: 'refused', nativeId: key, problem: bad ?? problem('source/changed-meanwhile', {}) }
  return { kind: 'ticket', ticket: toTicket(last.values, mapping, groupHistory(sorted)) }
}
