import type { Incoming } from '../../kit/incoming-ticket.ts'
import type { Mapping } from '../read/mapping.ts'
import { readRow } from './read-row.ts'
import { isRefusal, type Row } from './row.ts'
import { toTicket } from './to-ticket.ts'

/** A row that is a whole ticket, or why it is refused. */
export function rowTicket(row: Row, mapping: Mapping): Incoming {
  const values = readRow(row, mapping)
  return isRefusal(values)
    ? { kind: 'refused', ...values }
    : { kind: 'ticket', ticket: toTicket(values, mapping, null) }
}
