/** The latest result of a check of the head commit. */
export interface Check {
  readonly name: string
  /** The app that reported it, by its slug: `github-actions`. Null for a commit status, which any writer can set. */
  readonly app: string | null
  readonly result: 'pending' | 'success' | 'failure' | 'neutral' | 'skipped' | 'cancelled'
}
