import type { PullFacts } from '../facts/pull-facts.ts'
import type { Actors } from './actors.ts'

/** rules/approvals.yml, compiled once. */
export interface Policy {
  readonly rules: readonly Rule[]
  readonly tree: PolicyTree
  /** The forge's teams that it names, in conditions too: `org/slug`, lower case. */
  readonly forgeTeams: readonly string[]
}

/** How the rules combine: `{ all: ['tickets', { any: [...] }] }`, five levels deep at most. */
export type PolicyTree =
  | { readonly rule: string }
  | { readonly kind: 'all' | 'any'; readonly of: readonly PolicyTree[] }

/** One rule: whether it concerns a pull request, and what it wants then. */
export interface Rule {
  readonly name: string
  /** What it is for, in a sentence for people. */
  readonly about: string
  readonly concerns: PullPredicate
  readonly requirements: readonly Requirement[]
  /** The paths that an approval is about; undefined are all that the pull request changes. */
  readonly scope: PathSet | undefined
  /** `content`: an approval holds while the scope's patch is the same. `commit`: for the commit that was looked at alone. */
  readonly holds: 'content' | 'commit'
  /** Who may override it with a reason; undefined is nobody. */
  readonly overriddenBy: Actors | undefined
}

/** Whether a condition on a pull request holds, and the reason, which people read in the check. */
export type PullPredicate = (facts: PullFacts) => { readonly met: boolean; readonly because: string }

/** Whether a path is in a set of patterns, which are those of CODEOWNERS. */
export type PathSet = (path: string) => boolean

export type Requirement = ApprovalRequirement | OwnerRequirement | CheckRequirement | ChangeRequirement

/** So many people of a group approve. Several requirements can be met by one person. */
export interface ApprovalRequirement {
  readonly kind: 'approvals'
  readonly count: number
  readonly from: Actors
  /** Whether a comment counts as an approval too; undefined where only reviews do. */
  readonly comments: ((body: string) => boolean) | undefined
}

/** For each path of the scope one of its owners by CODEOWNERS approves; where nobody owns it, one of `unowned`. */
export interface OwnerRequirement {
  readonly kind: 'codeowners'
  readonly unowned: Actors
}

/** A check of the head is green. */
export interface CheckRequirement {
  readonly kind: 'check'
  readonly name: string
  readonly app: string | undefined
}

/** The pull request changes one of these paths too, such as a test; or somebody who could approve waives that with a reason. */
export interface ChangeRequirement {
  readonly kind: 'changed'
  readonly paths: PathSet
  readonly patterns: readonly string[]
  readonly canBeWaived: boolean
}
