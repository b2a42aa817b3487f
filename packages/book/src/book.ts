import type { Instant } from '@triagebook/record'
import type { Settings } from '@triagebook/record/formats'
import type { Problem } from '@triagebook/record/problem'
import type { Applied, FileChange } from './files/file-change.ts'
import type { ReadRecord } from './files/read-records.ts'
import type { Author } from './git/author.ts'
import type { Changes } from './git/changes-since.ts'
import type { EncodedFile } from './git/encoded-files.ts'
import type { PullStart } from './git/pull-start.ts'

export type { ReadRecord } from './files/read-records.ts'
export type { Author } from './git/author.ts'
export type { Changes } from './git/changes-since.ts'
export type { PullStart } from './git/pull-start.ts'

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
  /** Of records that a sparse checkout keeps out of the work tree: sorted; none without Git. */
  recordsLeftOut(): Promise<readonly string[]>
  /** Whether a sparse checkout keeps the file, or a file of the folder, out of the work tree; never so without Git. */
  isLeftOut(path: string): Promise<boolean>
  /** Throws where Git fails. */
  changesSince(revision: string): Promise<Changes>
  /** Where the changes of a pull request with these last commits begin. Throws where Git fails or the commit is missing. */
  pullStart(pull: { readonly base: string; readonly head: string }): Promise<PullStart>
  /** Those of the files that have another content in the commit than in the work tree. Throws where Git fails. */
  differingFrom(commit: string, paths: readonly string[]): Promise<readonly string[]>
  /** Null where the file has changes that no commit holds, where none ever touched it, and without Git. As Git stood when first asked. */
  lastAuthor(path: string): Author | null
  /** When each line of a file was last committed, the first line first; null for a line that no commit holds. Empty without Git. */
  lineDates(path: string): Promise<readonly (Instant | null)[]>
  /** Those of the files whose text Git converts between a commit and the work tree; none without Git. */
  encodedFiles(paths: readonly string[]): Promise<readonly EncodedFile[]>
  /** Files whose merge somebody has to finish, sorted; none without Git. */
  unmergedFiles(): Promise<readonly string[]>
  /** The address of a file on the web, from the remote `origin`; null where there is none, or no repository of GitHub. */
  pageOf(path: string): string | null
  /** What this clone of the repository lacks and no commit can carry. For people at their own computer. */
  cloneProblems(): readonly Problem[]
  /** Writes all changes, or none of them where a file changed since it was read. */
  apply(changes: readonly FileChange[]): Applied
}
