import type { ClosureCode, Severity, TeamKey } from './story.ts'

export interface NextStep {
  readonly text: string
  readonly who: string
  readonly due: string
}

export type Confirmed = 'bug' | 'feature-request' | 'neither'
export type Outcome = 'undecided' | 'roadmap' | 'feedback-backlog' | 'declined'

interface FollowUp {
  readonly state: 'pending' | 'done'
  readonly owner: string
  readonly due: string
  readonly done_at?: string
}

/** What a person does with a ticket in the book; people.yml explains each word. */
export type Deed =
  | {
      readonly do: 'escalate'
      readonly reason: string
      readonly team: TeamKey
      readonly severity: Severity
      readonly engineering_owner?: string
      readonly next_step?: NextStep
    }
  | {
      readonly do: 'confirm'
      readonly as: Confirmed
      readonly product?: {
        readonly owner: 'product' | 'customer-success'
        readonly outcome: Outcome
        readonly link?: string
      }
    }
  | {
      readonly do: 'overrule'
      readonly field: 'severity' | 'engineering_owner' | 'status'
      readonly value: string
      readonly why: string
    }
  | { readonly do: 'work'; readonly next_step?: NextStep }
  | { readonly do: 'block'; readonly on: 'customer' | 'engineering' | 'third-party'; readonly why: string }
  | {
      readonly do: 'resolve'
      readonly code: ClosureCode
      readonly docs?: readonly string[]
      readonly follow_up?: FollowUp
    }
  | { readonly do: 'void'; readonly reason: 'duplicate' | 'spam' | 'not-reproducible' | 'wont-fix' }
  | { readonly do: 'context' | 'steps' | 'logs' | 'impact'; readonly text: string }

/** Who did it, when (seconds) and to which ticket (the record's id). */
export interface Act {
  readonly at: number
  readonly who: string
  readonly ticket: string
  readonly deed: Deed
}
