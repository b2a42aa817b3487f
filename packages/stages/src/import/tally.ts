import { addCounts, type Counts } from '@triagebook/redact'
import type { Fate, PagePlan } from './fate.ts'

/** The sums of a run so far; nothing in it grows with the tickets but the list of changed paths. */
export interface Tally {
  readonly read: number
  readonly fates: Readonly<Record<Fate, number>>
  readonly withheld: number
  readonly redacted: Counts
  readonly changed: readonly string[]
}

export const NOTHING_YET: Tally = {
  read: 0,
  fates: { new: 0, updated: 0, unchanged: 0, tombstoned: 0, filtered: 0, gone: 0, older: 0, refused: 0 },
  withheld: 0,
  redacted: {},
  changed: [],
}

export function countImported(tally: Tally, plan: PagePlan, written: readonly string[]): Tally {
  const fates = { ...tally.fates }
  for (const fate of plan.fates) fates[fate]++
  return {
    read: tally.read + plan.fates.length,
    fates,
    withheld: tally.withheld + plan.withheld,
    redacted: addCounts(tally.redacted, plan.redacted),
    changed: [...tally.changed, ...written],
  }
}
