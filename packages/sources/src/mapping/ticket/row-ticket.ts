import type { Incoming } from '../../kit/incoming-ticket.ts'
import type { Mapping } from '../read/mapping.ts'
import { readRow } from '../row/read-row.ts'
import { isRefusal, type Row } from '../row/row.ts'
import { NO_PAST, toTicket } from '../row/to-ticket.ts'
import { nestedChanges } from './nested-changes.ts'
import { nestedComments } from './nested-comments.ts'

/** A row that is a whole ticket, with the messages and changes in it, or why it is refused. */
export function rowTicket(row: Row, mapping: Mapping): Incoming {
  const values = readRow(row, mapping)
  if (isRefusal(values)) return { kind: 'refused', ...values }
  const nativeId = values.get('source.native_id')?.text ?? null
  const comments = nestedComments(row, values, mapping)
  if (!comments.ok) return { kind: 'refused', nativeId, problem: comments.problems[0] }
  const changes = nestedChanges(row, mapping)
  if (!changes.ok) return { kind: 'refused', nativeId, problem: changes.problems[0] }
  const past = { ...NO_PAST, ...changes.value, comments: comments.value }
  return { kind: 'ticket', ticket: toTicket(values, mapping, past) }
}
