import type { Confirmed, DecidedField, FollowUpState, Instant, Login, VoidReason } from '@triagebook/record'

/** One thing that one person of the sample did to one ticket: a line of examples/acme/people.yml. */
export type Act = ActBy & (Escalate | Waive | Confirm | Overrule | Work | Block | Resolve | Void | Write)

interface ActBy {
  readonly at: Instant
  readonly who: Login
  /** A record's id. */
  readonly ticket: string
}

interface NextStep {
  readonly text: string
  readonly who?: Login
  readonly due?: string
}

export interface Escalate {
  readonly do: 'escalate'
  readonly reason: string
  readonly support_owner?: Login
  readonly engineering_owner?: Login
  readonly team?: string
  readonly severity?: string
  readonly next_step?: NextStep
}

interface Waive {
  readonly do: 'waive'
  readonly why: string
}

interface Confirm {
  readonly do: 'confirm'
  readonly as: Confirmed
  readonly next_step?: NextStep
  readonly product?: {
    readonly owner: 'product' | 'customer-success'
    readonly outcome: 'undecided' | 'roadmap' | 'feedback-backlog' | 'declined'
    readonly link?: string
  }
}

interface Overrule {
  readonly do: 'overrule'
  readonly field: DecidedField
  readonly value: string | boolean
  readonly why: string
}

interface Work {
  readonly do: 'work'
  readonly next_step?: NextStep
}

interface Block {
  readonly do: 'block'
  readonly on: 'customer' | 'engineering' | 'third-party'
  readonly why: string
}

interface Resolve {
  readonly do: 'resolve'
  readonly code: string
  readonly docs?: readonly string[]
  readonly follow_up?: {
    readonly state: FollowUpState
    readonly owner?: Login
    readonly due?: string
    readonly done_at?: Instant
  }
}

interface Void {
  readonly do: 'void'
  readonly reason: VoidReason
}

interface Write {
  readonly do: 'context' | 'steps' | 'logs' | 'impact'
  readonly text: string
}
