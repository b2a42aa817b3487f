/** Pull requests that wait in a merge queue, merged one after the other. */
export interface QueuedGroup {
  readonly kind: 'group'
  /** The one that the group ends with, and the commit that has all of them. */
  readonly number: number
  readonly commit: string
  /** What that one alone was merged into: the end of the group before, or the branch. */
  readonly parent: string
  /** What they are for. */
  readonly branch: string
}

/** What a job of the gate runs for, as its event tells. */
export type Trigger =
  | {
      readonly kind: 'pull'
      readonly number: number
      /** People may be asked for a review: what they see is new. */
      readonly asks: boolean
    }
  | QueuedGroup
  /** All open pull requests. */
  | { readonly kind: 'sweep' }
  /** `fork`: GitHub gives such a job a token that cannot write. `issue`: it is about no pull request. */
  | { readonly kind: 'nothing'; readonly why: 'fork' | 'issue' }
