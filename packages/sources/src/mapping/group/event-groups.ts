import type { Piece } from '../../kit/batch-tickets.ts'
import type { Incoming } from '../../kit/incoming-ticket.ts'
import type { RawPage } from '../../kit/source.ts'
import { problem } from '../../problem/problem.ts'
import type { GroupedMapping } from '../read/mapping.ts'
import { isRefusal, type Row, type RowRefusal } from '../row/row.ts'
import type { RowTally } from '../row/row-tally.ts'
import { rowsIn } from '../row/rows-in.ts'
import { toTicket } from '../row/to-ticket.ts'
import { type EventRow, eventRow, groupKey } from './event-row.ts'
import { groupHistory } from './group-history.ts'

/** The rows of one ticket that have been read so far. */
interface Group {
  readonly rows: EventRow[]
  refusal: RowRefusal | null
  /** How many rows are still to come. */
  missing: number
}

export interface EventGroups {
  read(raw: RawPage): Iterable<Piece>
  /** Whether a ticket has begun and lacks rows. */
  isIncomplete(): boolean
}

/** Puts the events of each ticket together; `sizes` says how many rows each ticket has. */
export function eventGroups(
  mapping: GroupedMapping,
  sizes: ReadonlyMap<string, number>,
  tally: RowTally,
): EventGroups {
  const open = new Map<string, Group>()
  /** The ticket of the row if it was the last one of it. */
  const add = (row: Row): Incoming | null => {
    const key = groupKey(row, mapping)
    if (key === null) {
      const column = mapping.grouping.groupBy
      const why = problem('source/missing-value#group', { column }, row.cellAt(column))
      return { kind: 'refused', nativeId: null, problem: why }
    }
    const group = open.get(key) ?? { rows: [], refusal: null, missing: sizes.get(key) ?? 0 }
    const event = eventRow(row, mapping)
    if (isRefusal(event)) group.refusal ??= event
    else group.rows.push(event)
    group.missing--
    if (group.missing > 0) {
      open.set(key, group)
      return null
    }
    open.delete(key)
    return ticketOf(key, group, mapping)
  }
  return {
    *read(raw) {
      for (const row of rowsIn(raw, mapping, tally)) {
        const ticket = isRefusal(row) ? { kind: 'refused' as const, ...row } : add(row)
        if (ticket !== null) yield { kind: 'ticket', ticket }
      }
    },
    isIncomplete: () => open.size > 0,
  }
}

function ticketOf(key: string, { rows, refusal }: Group, mapping: GroupedMapping): Incoming {
  // Stable: rows of the same time stay in the order of the file.
  const sorted = [...rows].sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0))
  const last = sorted.at(-1)
  if (refusal !== null || last === undefined) {
    const why = refusal?.problem ?? problem('source/changed-meanwhile', {})
    return { kind: 'refused', nativeId: key, problem: why }
  }
  return { kind: 'ticket', ticket: toTicket(last.values, mapping, groupHistory(sorted)) }
}
