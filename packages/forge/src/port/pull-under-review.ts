/** A pull request with what people and checks say of it, as of one moment. All lists are whole. */
export interface PullUnderReview {
  readonly number: number
  readonly state: 'open' | 'closed' | 'merged'
  readonly isDraft: boolean
  /** When it last stopped being a draft; null where it never was one. */
  readonly readyAt: Date | null
  readonly title: string
  readonly body: string
  readonly author: Actor
  readonly labels: readonly string[]
  /** Its own last commit. */
  readonly head: { readonly branch: string; readonly commit: string; readonly isFork: boolean }
  /** The last commit of the branch that it is for, as that is now. */
  readonly base: { readonly branch: string; readonly commit: string }
  /** Oldest first, at most 250. */
  readonly commits: readonly PullCommit[]
  /** Those that are submitted, oldest first. */
  readonly reviews: readonly PullReview[]
  /** Oldest first. */
  readonly comments: readonly PullComment[]
  /** The latest of each name and app, of the head commit. */
  readonly checks: readonly PullCheck[]
}

/** Whoever does something here. Bots have GitHub’s ending: `github-actions[bot]`. */
export interface Actor {
  readonly login: string
  /** No person: an app, or an account that stands for somebody of another service. */
  readonly isBot: boolean
}

export interface PullCommit {
  readonly id: string
  readonly message: string
  readonly author: CommitIdentity
  readonly committer: CommitIdentity
  /** From its `Co-authored-by` lines. */
  readonly coAuthors: readonly CommitIdentity[]
  /** Null where it has none; `signer` and `key` are null where nobody can tell. */
  readonly signature: {
    readonly valid: boolean
    readonly signer: string | null
    readonly key: string | null
  } | null
}

/** An address in a commit, which anybody can write there, and whose it is. */
export interface CommitIdentity {
  readonly email: string
  /** Null where no account has the address. */
  readonly account: Actor | null
}

export interface PullReview {
  readonly author: Actor
  readonly state: 'approved' | 'changes-requested' | 'commented' | 'dismissed'
  /** The commit that was looked at; null where it is gone. */
  readonly commit: string | null
  readonly at: Date
}

export interface PullComment {
  readonly author: Actor
  readonly body: string
  readonly at: Date
  /**
   * The head when it was written, by the forge’s own clock: a commit’s time is its author’s to choose. Null where that is
   * not certain, as in a fork.
   */
  readonly commit: string | null
  /** Whether anybody changed it after it was written. */
  readonly isEdited: boolean
}

export interface PullCheck {
  readonly name: string
  /** The app that reported it, by its slug: `github-actions`. Null for a commit status, which any writer can set. */
  readonly app: string | null
  readonly result: 'pending' | 'success' | 'failure' | 'neutral' | 'skipped' | 'cancelled'
}
