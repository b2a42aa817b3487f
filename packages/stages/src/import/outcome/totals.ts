import type { Problem } from '@triagebook/record/problem'
import { addCounts, type Counts } from '@triagebook/redact'
import type { RowCounts } from '@triagebook/sources'
import { addOccurrences, type Occurrences } from './occurrences.ts'
import type { PagePlan, TicketOutcome } from './ticket-plan.ts'

/** The sums of a run so far; nothing in it grows with the tickets but the list of those that were refused. */
export interface ImportTotals {
  readonly read: number
  readonly outcomes: Readonly<Record<TicketOutcome, number>>
  /** Tickets that the connection's filter left out, by the rule that did. */
  readonly filteredByRule: Occurrences
  /** The same tickets, by the month of their creation. */
  readonly filteredByMonth: Occurrences
  readonly refused: readonly RefusedId[]
  readonly withheld: number
  readonly redacted: Counts
  /** Of a mapped file; null for a desk's own export. */
  readonly rows: RowCounts | null
}

/** A ticket that could not come in, and the code of the problem. Never its words. */
export interface RefusedId {
  /** Null where it could not be read. */
  readonly id: string | null
  readonly reason: Problem['code']
}

export const NO_TOTALS: ImportTotals = {
  read: 0,
  outcomes: { new: 0, updated: 0, unchanged: 0, tombstoned: 0, filtered: 0, gone: 0, older: 0, refused: 0 },
  filteredByRule: {},
  filteredByMonth: {},
  refused: [],
  withheld: 0,
  redacted: {},
  rows: null,
}

/** The totals after one more page, with the rows that were read up to it. */
export function addPage(
  totals: ImportTotals,
  { tickets }: Pick<PagePlan, 'tickets'>,
  rows: RowCounts | null = null,
): ImportTotals {
  const outcomes = { ...totals.outcomes }
  for (const { outcome } of tickets) outcomes[outcome]++
  const filtered = tickets.filter((ticket) => ticket.outcome === 'filtered')
  const refused = tickets.filter((ticket) => ticket.outcome === 'refused')
  const written = tickets.filter((ticket) => 'change' in ticket)
  return {
    read: totals.read + tickets.length,
    outcomes,
    filteredByRule: addOccurrences(
      totals.filteredByRule,
      filtered.map(({ rule }) => rule),
    ),
    filteredByMonth: addOccurrences(
      totals.filteredByMonth,
      filtered.map(({ month }) => month),
    ),
    refused:
      refused.length === 0
        ? totals.refused
        : [
            ...totals.refused,
            ...refused.map(({ nativeId, problem }) => ({ id: nativeId, reason: problem.code })),
          ],
    withheld: totals.withheld + written.filter(({ withheld }) => withheld).length,
    redacted: addCounts(
      totals.redacted,
      written.reduce<Counts>((sum, { redacted }) => addCounts(sum, redacted), {}),
    ),
    rows: rows ?? totals.rows,
  }
}
