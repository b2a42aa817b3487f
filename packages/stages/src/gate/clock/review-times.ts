import type { Policy, PullFacts } from '@triagebook/approval'
import type { TicketTargets } from '@triagebook/calendar'
import type { ReviewStep } from './review-step.ts'

/** What the deadlines of a pull request’s reviews are counted from. */
export interface ReviewTimes {
  readonly targets: TicketTargets
  readonly now: Date
  /** When people could first review it: a draft from when it was ready. */
  readonly opened: Date
  /** When its last commit was made, by the clock of whoever made it. */
  readonly lastCommit: Date | null
  /** Nobody is asked to review it yet. */
  readonly isDraft: boolean
  /** The steps of which a comment has said that they are overdue. */
  readonly escalated: ReadonlySet<ReviewStep>
  /** The book’s folder from the root of the repository: empty, or it ends in `/`. */
  readonly prefix: string
}

/** A pull request whose steps are timed. */
export interface TimedCase {
  readonly policy: Policy
  readonly facts: PullFacts
  readonly times: ReviewTimes
}
