/** What a pull request does to one path. A rename is two changes: one path is removed, another is added. */
export interface Change {
  readonly path: string
  readonly kind: 'added' | 'changed' | 'removed'
  /** `link`: a symbolic link. `submodule`: a commit of another repository. Null on the side where the path is not there. */
  readonly before: PathMode | null
  readonly after: PathMode | null
  /** Null for a file that is not text. */
  readonly lines: { readonly added: number; readonly removed: number } | null
  /** What the change does to content and mode: equal after a rebase, different after an edit, be it of white space alone. */
  readonly patch: string
}

export type PathMode = 'file' | 'executable' | 'link' | 'submodule'
