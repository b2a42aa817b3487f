import type { Incoming } from '../../kit/source.ts'
import type { Mapping } from '../read/mapping.ts'
import { readRow } from './read-row.ts'
import type { Row } from './row.ts'
import { toTicket } from './to-ticket.ts'

/** A row that is a whole ticket, or why it is refused. */
export function rowTicket(row: Row, mapping: Mapping): Incoming {
  const result = readRow(row, mapping)
  return result.ok
    ? { kind: 'ticket', ticket: toTicket(result.values, mapping, null) }
    : { kind: 'refused', nativeId: result.nativeId, problem: result.problem }
}
