/** The pull request that a job runs for, as its event tells. */
export interface PullRequest {
  readonly number: number
  /** The last commit of the branch that it is to be merged into, when the event happened. */
  readonly base: string
  /** Its own last commit. */
  readonly head: string
  /** How many comments it had when the event happened. */
  readonly comments: number
  /** `read-only`: GitHub gives the job of a fork's pull request, and of Dependabot's, a token that cannot write. */
  readonly token: 'none' | 'read-only' | 'given'
  /** The run of the job: its number counts up, its page has the job summary. */
  readonly run: { readonly number: number; readonly url: string }
}
