/** The repository that a forge is opened for. */
export interface Repository {
  readonly owner: string
  readonly name: string
  /** Its page for people. */
  readonly url: string
  readonly defaultBranch: string
  readonly visibility: 'public' | 'private' | 'internal'
}
