import type { Problem } from '@triagebook/record/problem'
import type { Check } from '../facts/check.ts'

/** Error beats disapproval, disapproval beats pending, pending beats approval; a skipped rule counts for nothing. */
export type State = 'error' | 'disapproved' | 'pending' | 'approved'

/** Whether a pull request may be merged, and what would release it. */
export interface Verdict {
  readonly state: State
  readonly rules: readonly RuleVerdict[]
  /** What is wrong with the facts or the policy; at least one where the state is `error` and no rule says so. */
  readonly problems: readonly Problem[]
  /** The fewest people whose approval would release it, first by the number of rules that each one helps, then by name. */
  readonly ask: readonly string[]
  /** False where there were too many people to try all of them: fewer than `ask` might do. */
  readonly askIsFewest: boolean
  /** The rules that it waits for; of an `any` those that need the fewest people. */
  readonly waitsFor: readonly string[]
}

export type RuleVerdict = {
  readonly name: string
  readonly about: string
  /** Why it concerns the pull request, or why not. */
  readonly because: string
} & (
  | { readonly state: 'skipped' }
  | {
      readonly state: State
      readonly approvals: readonly Approval[]
      readonly dropped: readonly DroppedApproval[]
      readonly missing: readonly Missing[]
      readonly disapprovedBy: readonly string[]
      readonly override: Override | undefined
      readonly problems: readonly Problem[]
    }
)

export interface Approval {
  readonly login: string
  readonly at: Date
  readonly by: 'review' | 'comment'
}

/** An approval that does not count, and the reason in words. */
export interface DroppedApproval {
  readonly login: string
  readonly why:
    | 'author'
    | 'contributor'
    | 'bot'
    | 'not-asked'
    | 'content-changed'
    | 'commit-changed'
    | 'commit-gone'
    | 'commit-unknown'
    | 'edited'
  /** The paths of the scope that changed since, and the head that they changed to. */
  readonly changed: readonly string[]
}

/** What a rule still waits for. */
export type Missing =
  | {
      readonly kind: 'approvals'
      readonly count: number
      readonly candidates: readonly string[]
      /** In words: `a support lead`, `an owner of docs/`. */
      readonly of: string
    }
  | {
      readonly kind: 'check'
      readonly name: string
      readonly app: string | undefined
      readonly result: 'missing' | Exclude<Check['result'], 'success'>
    }
  | { readonly kind: 'changed'; readonly patterns: readonly string[]; readonly canBeWaived: boolean }

/** Somebody has let a rule pass, or waived the change that it wants, and said why. */
export interface Override {
  readonly of: 'rule' | 'change'
  readonly login: string
  readonly reason: string
  readonly at: Date
}
