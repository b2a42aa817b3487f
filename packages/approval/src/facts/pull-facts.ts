import type { Problem } from '@triagebook/record/problem'
import type { Ticket } from '@triagebook/rules'
import type { Change } from './change.ts'
import type { Check } from './check.ts'
import type { Commit } from './commit.ts'
import type { Directory } from './directory.ts'
import type { Account } from './person.ts'
import type { Comment, Review } from './review.ts'

/** All that a verdict is made from, as of one moment. */
export interface PullFacts {
  /** That moment: conditions on tickets compare ages with it. */
  readonly now: Date
  readonly number: number
  readonly title: string
  readonly author: Account
  readonly labels: readonly string[]
  readonly base: { readonly branch: string }
  readonly head: { readonly branch: string; readonly commit: string; readonly isFork: boolean }
  /** Against where the head left the base. Empty where it changes nothing. */
  readonly changes: readonly Change[]
  /** Oldest first. */
  readonly commits: readonly Commit[]
  /** Oldest first. */
  readonly reviews: readonly Review[]
  /** Oldest first. */
  readonly comments: readonly Comment[]
  readonly checks: readonly Check[]
  /**
   * What a reviewer or a commenter saw: by commit, the patch of each path that the pull request changed then. A commit that is gone has
   * no entry, and an approval of it holds for nothing.
   */
  readonly seen: ReadonlyMap<string, ReadonlyMap<string, string>>
  /** The tickets that it belongs to, as the base has them. */
  readonly tickets: readonly Ticket[]
  readonly directory: Directory
  /** CODEOWNERS of the base; null where it has none. */
  readonly codeowners: string | null
  /** What could not be read whole: the verdict is an error then. */
  readonly gaps: readonly Problem[]
}
