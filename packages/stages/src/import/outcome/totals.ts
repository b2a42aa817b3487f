import { addCounts, type Counts } from '@triagebook/redact'
import { type Occurrences, oneMore } from './occurrences.ts'
import type { Fate, PagePlan, Refusal } from './ticket-plan.ts'

/** The sums of a run so far; nothing in it grows with the tickets but the list of those that were refused. */
export interface Tally {
  readonly read: number
  readonly fates: Readonly<Record<Fate, number>>
  /** Tickets that the connection's filter left out, by the rule that did. */
  readonly leftOutByRule: Occurrences
  /** The same tickets, by the month of their creation. */
  readonly leftOutByMonth: Occurrences
  readonly refused: readonly Refusal[]
  readonly withheld: number
  readonly redacted: Counts
}

export const NOTHING_YET: Tally = {
  read: 0,
  fates: { new: 0, updated: 0, unchanged: 0, tombstoned: 0, filtered: 0, gone: 0, older: 0, refused: 0 },
  leftOutByRule: {},
  leftOutByMonth: {},
  refused: [],
  withheld: 0,
  redacted: {},
}

export function countImported(tally: Tally, plan: PagePlan): Tally {
  const fates = { ...tally.fates }
  for (const fate of plan.fates) fates[fate]++
  return {
    read: tally.read + plan.fates.length,
    fates,
    leftOutByRule: oneMore(
      tally.leftOutByRule,
      plan.leftOut.map(({ rule }) => rule),
    ),
    leftOutByMonth: oneMore(
      tally.leftOutByMonth,
      plan.leftOut.map(({ month }) => month),
    ),
    refused: plan.refused.length === 0 ? tally.refused : [...tally.refused, ...plan.refused],
    withheld: tally.withheld + plan.withheld,
    redacted: addCounts(tally.redacted, plan.redacted),
  }
}
