import type { FileChange } from '@triagebook/book'
import type { Problem } from '@triagebook/record'
import type { Counts } from '@triagebook/redact'

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

export interface PagePlan {
  readonly fates: readonly Fate[]
  readonly withheld: number
  readonly redacted: Counts
  readonly changes: readonly FileChange[]
  readonly problems: readonly Problem[]
}

/** One ticket's outcome. */
export interface TicketPlan {
  readonly fate: Fate
  readonly change?: FileChange
  readonly withheld?: boolean
  readonly redacted?: Counts
  readonly problems?: readonly Problem[]
}
