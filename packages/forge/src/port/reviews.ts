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

/** Who is asked for a review now, and who cannot be: its author, and people without access to the repository. */
export interface Requested {
  readonly asked: readonly string[]
  readonly notAsked: readonly string[]
}

/** Reviews of a pull request. They comment, and neither approve nor refuse. */
export interface Reviews {
  create(number: number, review: NewReview): Promise<void>
  /** The comments of all reviews through all pages, oldest first. */
  comments(number: number): Promise<readonly ReviewComment[]>
  /** Asks people for a review. Who is asked already is not asked again, and is among the asked. */
  request(number: number, logins: readonly string[]): Promise<Requested>
}
