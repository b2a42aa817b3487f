import { hash } from 'node:crypto'
import type { Incoming } from '../../kit/incoming-ticket.ts'
import { problem } from '../../problem/problem.ts'
import type { Row } from '../row/row.ts'

/** As many tickets as `ticketPages` remembers. */
const REMEMBERED = 10_000

/**
 * Refuses a row with the id and the time of an earlier one and other content: one of the two is wrong, or the mapped
 * column is not the id. The same row again is harmless, and a newer state replaces an older one.
 */
export function repeatedRows(): (incoming: Incoming, row: Row) => Incoming {
  const seen = new Map<string, { readonly content: string; readonly line: number }>()
  return (incoming, row) => {
    if (incoming.kind === 'refused') return incoming
    const { raw: _cells, ...state } = incoming.ticket
    const { nativeId, updatedAt } = state
    const key = `${updatedAt} ${nativeId}`
    const content = hash('sha256', JSON.stringify(state), 'base64')
    const before = seen.get(key)
    if (before !== undefined && before.content !== content)
      return {
        kind: 'refused',
        nativeId,
        problem: problem('source/repeated-row', { id: nativeId, line: before.line }, row.at),
      }
    seen.set(key, { content, line: row.at.line })
    const [oldest] = seen.size > REMEMBERED ? seen.keys() : []
    if (oldest !== undefined) seen.delete(oldest)
    return incoming
  }
}
