import type { Account } from './person.ts'

/** A review that somebody has submitted. */
export interface Review {
  readonly author: Account
  readonly state: 'approved' | 'changes-requested' | 'commented' | 'dismissed'
  /** The commit that was looked at; null where it is gone. */
  readonly commit: string | null
  readonly at: Date
}

/** A comment under the pull request. */
export interface Comment {
  readonly author: Account
  readonly body: string
  readonly at: Date
  /**
   * The head when it was written; null where that is not certain, and the comment counts for nothing then. A commit's own
   * time proves nothing, since its author sets it: only what the forge has recorded of the push does.
   */
  readonly commit: string | null
  /** Whether anybody changed it after it was written: it counts for nothing then. */
  readonly isEdited: boolean
}
