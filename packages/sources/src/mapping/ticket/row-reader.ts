import type { Piece } from '../../kit/batch-tickets.ts'
import type { Incoming } from '../../kit/incoming-ticket.ts'
import type { RawPage } from '../../kit/source.ts'
import type { Mapping } from '../read/mapping.ts'
import { isRefusal } from '../row/row.ts'
import type { RowTally } from '../row/row-tally.ts'
import { rowsIn } from '../row/rows-in.ts'
import { repeatedRows } from './repeated-rows.ts'
import { rowTicket } from './row-ticket.ts'

/** Reads rows that are whole tickets, in one run of a file. */
export function rowReader(mapping: Mapping, tally: RowTally): (raw: RawPage) => readonly Piece[] {
  const refuseRepeated = repeatedRows()
  return (raw) => {
    const tickets = rowsIn(raw, mapping, tally).map(
      (row): Incoming =>
        isRefusal(row) ? { kind: 'refused', ...row } : refuseRepeated(rowTicket(row, mapping), row),
    )
    if (!Array.isArray(raw.json)) return tickets.map((ticket) => ({ kind: 'ticket', ticket }))
    return [{ kind: 'page', tickets, cursor: null, hasNext: false }]
  }
}
