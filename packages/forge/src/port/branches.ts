export interface FileChange {
  readonly path: string
  /** The whole new text; null removes the file, which has to exist. */
  readonly content: string | null
}

export interface NewCommit {
  readonly branch: string
  /** One, or two for a merge. The files are changes to the first. */
  readonly parents: readonly [string] | readonly [string, string]
  readonly message: string
  readonly files: readonly FileChange[]
}

/** `moved`: the branch has commits that the new one does not follow, or is gone. Nothing was changed then. */
export type Committed =
  | { readonly kind: 'committed'; readonly commit: string }
  | { readonly kind: 'moved'; readonly head: string | undefined }

/** A check that has to pass before anything is merged into a branch. */
export interface RequiredCheck {
  readonly name: string
  /** The app that has to report it, by its number; null where it may be anybody who can write. */
  readonly app: number | null
}

/** A pull request in a merge queue. */
export interface QueuedPull {
  readonly number: number
  /** Has it and all that wait before it. */
  readonly commit: string
}

/** `unseen`: GitHub shows it to administrators alone, and says to others that there is no such thing. */
export type OlderProtection =
  | { readonly kind: 'seen'; readonly checks: readonly RequiredCheck[] }
  | { readonly kind: 'unseen' }

export interface Branches {
  /** The branch's last commit; undefined where there is no such branch. */
  head(branch: string): Promise<string | undefined>
  /** Begins a branch at a commit; `exists`: there is one of this name at another commit, which stays as it is. */
  create(branch: string, commit: string): Promise<'created' | 'exists'>
  /** The branches that a ruleset or the older protection is about, through all pages. */
  protectedNames(): Promise<readonly string[]>
  /** The pull requests that wait in the merge queue of a branch, each with the commit of its group. */
  queue(branch: string): Promise<readonly QueuedPull[]>
  /** What rulesets require. */
  requiredChecks(branch: string): Promise<readonly RequiredCheck[]>
  /** What the older protection of a branch requires besides, where the token may see that. */
  olderProtection(branch: string): Promise<OlderProtection>
  /** Commits to a branch that exists, as the token's own account, so that GitHub signs it. Never moves a branch back. */
  commit(commit: NewCommit): Promise<Committed>
}
