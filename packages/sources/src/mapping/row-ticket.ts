import type { Incoming } from '../source.ts'
import type { Mapping } from './mapping.ts'
import { readRow } from './read-row.ts'
import type { Row } from './row.ts'
import { toTicket } from './to-ticket.ts'

/** A row that is a whole ticket, or why it is refused. */
export function rowTicket(row: Row, mapping: Mapping): Incoming {
  const reading = readRow(row, mapping)
  return reading.ok
    ? { kind: 'ticket', ticket: toTicket(reading.values, mapping, null) }
    : { kind: 'refused', nativeId: reading.nativeId, problem: reading.problem }
}
