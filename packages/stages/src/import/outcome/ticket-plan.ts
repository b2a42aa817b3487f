import type { FileChange } from '@triagebook/book'
import type { Problem } from '@triagebook/record'
import type { Counts } from '@triagebook/redact'
import type { FilterRule } from '@triagebook/sources'

/** What happened, or would happen, to one ticket. */
export type TicketOutcome = (typeof TICKET_OUTCOMES)[number]

export const TICKET_OUTCOMES = [
  'new',
  'updated',
  'unchanged',
  'tombstoned',
  'filtered',
  'gone',
  'older',
  'refused',
] as const

/** A ticket that the connection's filter leaves out: all that is kept of it. */
interface FilteredTicket {
  readonly rule: FilterRule
  /** In which it was created, in UTC: `2026-03`. */
  readonly month: string
}

/** A ticket that could not come in: which, and why, in a problem's code. Never its words. */
export interface RefusedTicket {
  /** Null where it could not be read. */
  readonly id: string | null
  readonly reason: Problem['code']
}

export interface PagePlan {
  readonly outcomes: readonly TicketOutcome[]
  readonly filtered: readonly FilteredTicket[]
  readonly refused: readonly RefusedTicket[]
  readonly withheld: number
  readonly redacted: Counts
  readonly changes: readonly FileChange[]
  readonly problems: readonly Problem[]
}

/** One ticket's outcome. */
export interface TicketPlan {
  readonly outcome: TicketOutcome
  readonly filtered?: FilteredTicket
  readonly refused?: RefusedTicket
  readonly change?: FileChange
  readonly withheld?: boolean
  readonly redacted?: Counts
  readonly problems?: readonly Problem[]
}
