import type { FileChange } from '@triagebook/book'
import type { Problem } from '@triagebook/record/problem'
import type { Counts } from '@triagebook/redact'
import type { FilterRule } from '@triagebook/sources'

/** What happens to one ticket. Each outcome has only the facts that belong to it. */
export type TicketPlan = SkippedTicket | FilteredTicket | RefusedTicket | WrittenTicket

export type TicketOutcome = TicketPlan['outcome']

/** In the order in which they are reported. */
export const TICKET_OUTCOMES = [
  'new',
  'updated',
  'unchanged',
  'tombstoned',
  'filtered',
  'gone',
  'older',
  'refused',
] as const satisfies readonly TicketOutcome[]

interface SkippedTicket {
  /** `gone`: deleted on the desk before the book knew it. `older`: the book has a newer state of it. */
  readonly outcome: 'unchanged' | 'gone' | 'older'
}

/** Left out by the connection's filter: this is all that is kept of it. */
interface FilteredTicket {
  readonly outcome: 'filtered'
  readonly rule: FilterRule
  /** In which it was created, in UTC: `2026-03`. */
  readonly month: string
}

/** Cannot come in; the others of its page do. */
interface RefusedTicket {
  readonly outcome: 'refused'
  /** Null where it could not be read. */
  readonly nativeId: string | null
  readonly problem: Problem
}

interface WrittenTicket {
  readonly outcome: 'new' | 'updated' | 'tombstoned'
  readonly change: FileChange
  /** Whether it is a security report, written without its words. */
  readonly withheld: boolean
  readonly redacted: Counts
  readonly problems: readonly Problem[]
}

/** What one page of tickets changes. */
export interface PagePlan {
  readonly tickets: readonly TicketPlan[]
  readonly changes: readonly FileChange[]
  readonly problems: readonly Problem[]
}
