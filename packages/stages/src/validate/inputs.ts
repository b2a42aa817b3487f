export interface ValidateInputs {
  /** A folder in or above which the book is. */
  readonly book: string
  /** Files or folders of the book; none means everything. */
  readonly paths?: readonly string[]
  /** A Git revision: only what changed since then. */
  readonly since?: string
  /** Also what this clone lacks: for people at their own computer, not for a runner. */
  readonly clone?: boolean
  /** Look for secrets and personal data in every line of the records, not only in those that came in since `since`. */
  readonly secrets?: boolean
  /** Mend in the records what has only one right answer. */
  readonly fix?: boolean
}
