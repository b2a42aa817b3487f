/** A file that a book begins with. */
export interface DefaultFile {
  readonly path: string
  readonly content: string
  /** What the file contains now; null where there is none. */
  readonly current: string | null
  /** Replacing it loses nothing that the team wrote: it is ours alone, or contains all that is there now. */
  readonly isSafe: boolean
  /** Once it is there it is people's alone, and nothing replaces it. */
  readonly isPeoples: boolean
}
