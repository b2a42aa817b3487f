import type { RowCounts } from '../../kit/source.ts'

/** Counts the rows of one run. */
export interface RowTally {
  /** A row that was read; the label of the rule that left it out, null where none did. */
  readonly add: (skippedBy: string | null) => void
  readonly counts: () => RowCounts
}

export function rowTally(): RowTally {
  const skipped = new Map<string, number>()
  let read = 0
  return {
    add: (skippedBy) => {
      read++
      if (skippedBy !== null) skipped.set(skippedBy, (skipped.get(skippedBy) ?? 0) + 1)
    },
    counts: () => ({ read, skipped: Object.fromEntries(skipped) }),
  }
}
