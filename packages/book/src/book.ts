import type { Instant, Problem, Settings } from '@triagebook/record'
import type { Applied, FileChange } from './file-change.ts'
import type { ReadRecord } from './read-records.ts'

export type { ReadRecord } from './read-records.ts'

/** Whose commit last touched a file. The e-mail address is for finding the login; it is never written. */
export interface Author {
  readonly name: string
  readonly email: string
  readonly at: Instant
}

/**
 * A folder with triagebook.yml. Paths are relative to it, with `/` on every computer.
 * Nothing here leaves the folder or follows a link.
 */
export interface Book {
  /** The real path of the folder. */
  readonly folder: string
  readonly settings: Settings
  /** Sorted. A symbolic link below `tickets/` is listed, and unreadable. */
  recordPaths(): readonly string[]
  /** In the order given (sorted where none are); one record is held at a time. */
  records(paths?: readonly string[]): AsyncIterable<ReadRecord>
  /** Any text file of the book; null where there is none. Throws for a link, an unsafe path, a file too large or not UTF-8. */
  text(path: string): string | null
  /** Paths that differ in the work tree from where this branch left `revision`: new, changed and deleted ones, sorted. Throws without Git. */
  changedSince(revision: string): readonly string[]
  /** The lines of a file, from 1, that came in since then; null where Git cannot name them, as of a new file: then all of them did. */
  addedSince(revision: string): (path: string) => ReadonlySet<number> | null
  /** Null where the file has changes that no commit holds, where none ever touched it, and without Git. As Git stood when first asked. */
  lastAuthor(path: string): Author | null
  /** What this clone of the repository lacks and no commit can carry. For people at their own computer. */
  cloneProblems(): readonly Problem[]
  /** Writes all of the changes or, where any of them was made from a file that changed meanwhile, none. */
  apply(changes: readonly FileChange[]): Applied
}
