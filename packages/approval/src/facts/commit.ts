import type { Identity } from './person.ts'

/** A commit of the pull request that the base does not have. */
export interface Commit {
  readonly id: string
  readonly author: Identity
  readonly committer: Identity
  /** From its `Co-authored-by` lines. */
  readonly coAuthors: readonly Identity[]
  /**
   * `update`: a merge of the base that Git makes just so by itself; who made it has contributed nothing. A merge that
   * holds more than that is a change.
   */
  readonly kind: 'change' | 'update'
  /** Null where it has none. `signer` is null where the key belongs to no account. */
  readonly signature: {
    readonly valid: boolean
    readonly signer: string | null
    readonly key: string | null
  } | null
}
