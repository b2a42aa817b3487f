import type { Problem } from '@triagebook/record/problem'
import { contentHash } from './content-hash.ts'

/** One file as it should be. */
export interface FileChange {
  readonly path: string
  /** The whole new content; null deletes the file. */
  readonly content: string | null
  /** `contentHash` of the content that the change was made from; null where the file must not exist yet. */
  readonly madeFrom: string | null
}

/** A change of a file from its current content; `before` is null for a new file. */
export function changeOf(path: string, before: string | null, content: string): FileChange {
  return { path, content, madeFrom: before === null ? null : contentHash(before) }
}

/** The result of writing a list of changes. */
export interface Applied {
  /** In the order of the changes. */
  readonly written: readonly string[]
  /** Empty when all changes are written; otherwise one for each change that is not. */
  readonly problems: readonly Problem[]
}
