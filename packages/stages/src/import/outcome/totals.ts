import { addCounts, type Counts } from '@triagebook/redact'
import { addOccurrences, type Occurrences } from './occurrences.ts'
import type { PagePlan, RefusedTicket, TicketOutcome } from './ticket-plan.ts'

/** The sums of a run so far; nothing in it grows with the tickets but the list of those that were refused. */
export interface ImportTotals {
  readonly read: number
  readonly outcomes: Readonly<Record<TicketOutcome, number>>
  /** Tickets that the connection's filter left out, by the rule that did. */
  readonly filteredByRule: Occurrences
  /** The same tickets, by the month of their creation. */
  readonly filteredByMonth: Occurrences
  readonly refused: readonly RefusedTicket[]
  readonly withheld: number
  readonly redacted: Counts
}

export const NO_TOTALS: ImportTotals = {
  read: 0,
  outcomes: { new: 0, updated: 0, unchanged: 0, tombstoned: 0, filtered: 0, gone: 0, older: 0, refused: 0 },
  filteredByRule: {},
  filteredByMonth: {},
  refused: [],
  withheld: 0,
  redacted: {},
}

export function addPage(totals: ImportTotals, plan: PagePlan): ImportTotals {
  const outcomes = { ...totals.outcomes }
  for (const outcome of plan.outcomes) outcomes[outcome]++
  return {
    read: totals.read + plan.outcomes.length,
    outcomes,
    filteredByRule: addOccurrences(
      totals.filteredByRule,
      plan.filtered.map(({ rule }) => rule),
    ),
    filteredByMonth: addOccurrences(
      totals.filteredByMonth,
      plan.filtered.map(({ month }) => month),
    ),
    refused: plan.refused.length === 0 ? totals.refused : [...totals.refused, ...plan.refused],
    withheld: totals.withheld + plan.withheld,
    redacted: addCounts(totals.redacted, plan.redacted),
  }
}
