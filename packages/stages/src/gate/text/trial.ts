import type { State } from '@triagebook/approval'
import type { Problem } from '@triagebook/record/problem'

/** What the policy that a pull request brings would decide, were it merged already. */
export type Trial =
  | { readonly kind: 'unreadable'; readonly problems: readonly Problem[] }
  | {
      readonly kind: 'tried'
      /** On open pull requests, this one too. */
      readonly pulls: readonly TriedPull[]
      /** Open pull requests that were not tried. */
      readonly more: number
    }

interface TriedPull {
  readonly number: number
  readonly before: State
  readonly after: State
}
