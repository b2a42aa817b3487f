import type { Policy, PullFacts } from '@triagebook/approval'
import type { Problem } from '@triagebook/record/problem'
import type { ReviewTimes } from './clock/review-times.ts'
import type { OpenRequests } from './open-requests.ts'
import type { JudgedTicket } from './text/judged-ticket.ts'

/** All that a verdict is made from. */
export interface Case {
  readonly policy: Policy
  readonly facts: PullFacts
}

/** A pull request, and where its check goes. */
export interface PullToJudge {
  readonly number: number
  /** The commit and the name of the check. */
  readonly commit: string
  readonly check: string
  /** The commit is that of a merge queue: nobody can release it there. */
  readonly isQueued: boolean
  /** The suggested reviewers are asked. */
  readonly asks: boolean
  readonly suggests: 'fewest' | 'least-loaded' | 'all'
  readonly requests: OpenRequests
  readonly found:
    | {
        readonly kind: 'whole'
        readonly case: Case
        readonly tickets: readonly JudgedTicket[]
        readonly unknownTickets: readonly string[]
        readonly trial: TrialFacts | null
        /** Null where no targets are set. */
        readonly times: ReviewTimes | null
      }
    /** It could not be read whole, so that nothing is decided. */
    | { readonly kind: 'incomplete'; readonly problems: readonly [Problem, ...Problem[]] }
}

/** The policy that a pull request brings, and open pull requests to try it on. */
export type TrialFacts =
  | { readonly kind: 'unreadable'; readonly problems: readonly Problem[] }
  | {
      readonly kind: 'readable'
      readonly policy: Policy
      readonly cases: readonly Case[]
      /** Open pull requests that are not among them. */
      readonly more: number
    }
