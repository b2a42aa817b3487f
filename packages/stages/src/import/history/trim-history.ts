import type { HistoryEvent, Problem } from '@triagebook/record'

/** A record of some 1,100 is more than its reader takes; people add events too. */
const MOST_EVENTS = 1000

const REPLIES: ReadonlySet<string> = new Set(['customer-replied', 'support-replied'])

/** The history without its oldest replies where it is longer than a record can keep. The first reply of each side stays. */
export function trimHistory(history: readonly HistoryEvent[]): {
  readonly history: readonly HistoryEvent[]
  readonly left: number
} {
  const excess = history.length - MOST_EVENTS
  const begun = new Set<string>()
  let left = 0
  const kept = history.filter(({ event }) => {
    if (left >= excess || !REPLIES.has(event)) return true
    if (!begun.has(event)) return begun.add(event)
    left++
    return false
  })
  return { history: kept, left }
}

/** What was left out, in words. */
export function repliesLeftOut(nativeId: string, left: number): readonly Problem[] {
  if (left === 0) return []
  return [
    {
      code: 'import/replies-left-out',
      severity: 'warning',
      message: `Ticket ${nativeId} is so long that the oldest ${left} of its replies are left out of the record’s history.`,
      hint: 'They stay on the desk. Figures that count replies do not count these.',
    },
  ]
}
