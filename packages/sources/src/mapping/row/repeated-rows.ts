import { hash } from 'node:crypto'
import type { Incoming } from '../../kit/source.ts'
import { problem } from '../../problem/problem.ts'
import type { Row } from './row.ts'

/** As many tickets as `ticketPages` remembers. */
const REMEMBERED = 10_000

/**
 * Refuses a row that has the id and the time of an earlier one but says something else: one of the two is wrong, or the
 * mapped id is none. The same row again is no news, and a newer state replaces an older one.
 */
export function repeatedRows(): (incoming: Incoming, row: Row) => Incoming {
  const seen = new Map<string, { readonly content: string; readonly line: number }>()
  return (incoming, row) => {
    if (incoming.kind === 'refused') return incoming
    const { raw: _cells, ...said } = incoming.ticket
    const { nativeId, updatedAt } = said
    const key = `${updatedAt} ${nativeId}`
    const content = hash('sha256', JSON.stringify(said), 'base64')
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
