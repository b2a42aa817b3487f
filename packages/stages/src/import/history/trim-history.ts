import { omitUndefined, type TicketRecord } from '@triagebook/record'
import type { Problem } from '@triagebook/record/problem'
import { problem } from '../problem/problems.ts'

/** A record of some 1,100 is more than its reader takes; people add events too. */
const MOST_EVENTS = 1000

const REPLIES: ReadonlySet<string> = new Set(['customer-replied', 'support-replied'])

/** The record without its oldest replies where its history is longer than a record can keep. The first reply of each side stays. */
export function trimHistory(record: TicketRecord): {
  readonly record: TicketRecord
  readonly problems: readonly Problem[]
} {
  const { history = [], source } = record
  const excess = history.length - MOST_EVENTS
  const sides = new Set<string>()
  let dropped = 0
  const kept = history.filter(({ event }) => {
    if (dropped >= excess || !REPLIES.has(event)) return true
    if (!sides.has(event)) return sides.add(event)
    dropped++
    return false
  })
  return dropped === 0
    ? { record, problems: [] }
    : {
        record: omitUndefined<TicketRecord>({ ...record, history: kept }),
        problems: [problem('import/replies-left-out', { ticket: source.native_id, count: dropped })],
      }
}
