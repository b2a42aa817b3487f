import type { FileChange } from '@triagebook/book'
import type { Problem } from '@triagebook/record'
import type { Counts } from '@triagebook/redact'
import type { FilterRule } from '@triagebook/sources'

/** What happened, or would happen, to one ticket. */
export type Fate = (typeof FATES)[number]

export const FATES = [
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
interface LeftOut {
  readonly rule: FilterRule
  /** In which it was created, in UTC: `2026-03`. */
  readonly month: string
}

/** A ticket that could not come in: which, and why, in a problem's code. Never its words. */
export interface Refusal {
  /** Null where it could not be read. */
  readonly id: string | null
  readonly reason: Problem['code']
}

export interface PagePlan {
  readonly fates: readonly Fate[]
  readonly leftOut: readonly LeftOut[]
  readonly refused: readonly Refusal[]
  readonly withheld: number
  readonly redacted: Counts
  readonly changes: readonly FileChange[]
  readonly problems: readonly Problem[]
}

/** One ticket's outcome. */
export interface TicketPlan {
  readonly fate: Fate
  readonly leftOut?: LeftOut
  readonly refused?: Refusal
  readonly change?: FileChange
  readonly withheld?: boolean
  readonly redacted?: Counts
  readonly problems?: readonly Problem[]
}
