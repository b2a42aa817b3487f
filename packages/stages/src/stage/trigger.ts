/** What a job of the gate runs for, as its event tells. */
export type Trigger =
  | {
      readonly kind: 'pull'
      readonly number: number
      /** People may be asked for a review: what they see is new. */
      readonly asks: boolean
    }
  /** Pull requests that wait in a queue, merged one after the other; the group ends with this one. */
  | { readonly kind: 'group'; readonly number: number; readonly commit: string }
  /** All open pull requests. */
  | { readonly kind: 'sweep' }
  /** `fork`: GitHub gives such a job a token that cannot write. `issue`: it is about no pull request. */
  | { readonly kind: 'nothing'; readonly why: 'fork' | 'issue' }
