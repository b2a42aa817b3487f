import type { MarkedText } from './marked-text.ts'

/** A comment on lines of the new side of a pull request's diff. */
export interface NewReviewComment {
  readonly path: string
  /** The first line that it is about, where it is about several. */
  readonly from?: number
  readonly line: number
  readonly body: string
}

export interface NewReview extends MarkedText {
  /** The commit that the lines are of. */
  readonly commit: string
  readonly comments: readonly NewReviewComment[]
}

export interface ReviewComment {
  readonly id: string
  readonly author: string
  readonly body: string
  readonly path: string
  /** Null where a later commit has changed the place. */
  readonly line: number | null
}

/** Reviews of a pull request. They comment, and neither approve nor refuse. */
export interface Reviews {
  create(number: number, review: NewReview): Promise<void>
  /** The comments of all reviews through all pages, oldest first. */
  comments(number: number): Promise<readonly ReviewComment[]>
}
