import type { MarkedText } from './marked-text.ts'
import type { PullUnderReview } from './pull-under-review.ts'

export interface Pull {
  readonly number: number
  readonly title: string
  readonly body: string
  readonly state: 'open' | 'closed'
  readonly merged: boolean
  readonly author: string
  readonly labels: readonly string[]
  /** What it brings: a branch of this repository unless it is of a fork, and its last commit. */
  readonly head: { readonly branch: string; readonly commit: string; readonly isFork: boolean }
  readonly base: { readonly branch: string; readonly commit: string }
  /** The people who are asked for a review and have not given it. */
  readonly asked: readonly string[]
  readonly createdAt: Date
  /** Its page for people. */
  readonly url: string
}

/** A pull request that was merged. */
export interface MergedPull extends Pick<Pull, 'number' | 'head' | 'createdAt'> {
  readonly mergedAt: Date
  /** The last commit that came onto the base with it. */
  readonly commit: string
}

export interface NewPull extends MarkedText {
  readonly title: string
  /** A branch of this repository. */
  readonly head: string
  readonly base: string
}

export interface PullChanges {
  readonly title?: string
  readonly body?: string
  readonly state?: 'open' | 'closed'
}

export interface ChangedFile {
  readonly path: string
  readonly change: 'added' | 'changed' | 'removed' | 'renamed'
  /** Where a renamed file was. */
  readonly from?: string
  /**
   * The lines of the new text that the diff shows, a range for each of its parts: a review can comment on these. None
   * where GitHub shows no diff, as of a large file.
   */
  readonly shown: readonly LineRange[]
}

/** Lines count from 1; `to` is the last one. */
export interface LineRange {
  readonly from: number
  readonly to: number
}

export interface Pulls {
  /** All of them through all pages, newest first. `head` is a branch of this repository. */
  list(query: { readonly state: 'open' | 'closed' | 'all'; readonly head?: string }): Promise<readonly Pull[]>
  /**
   * Those that were merged at that moment or later, the latest first. It looks at the 100 closed ones that changed last;
   * `complete` is false where others may have been merged since then too.
   */
  mergedSince(since: Date): Promise<{ readonly pulls: readonly MergedPull[]; readonly complete: boolean }>
  create(pull: NewPull): Promise<Pull>
  update(number: number, changes: PullChanges): Promise<Pull>
  /** The files that it changes. GitHub lists 3,000 at most; `complete` is false where there may be more. */
  files(number: number): Promise<{ readonly files: readonly ChangedFile[]; readonly complete: boolean }>
  /** All that a judgement of it needs and Git does not know. Throws where any of it does not come whole. */
  underReview(number: number): Promise<PullUnderReview>
}
