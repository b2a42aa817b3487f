import type { Problem } from '@triagebook/record'
import { contentHash } from './content-hash.ts'

/** One file as it should be. */
export interface FileChange {
  readonly path: string
  /** The whole new content; null deletes the file. */
  readonly content: string | null
  /** `contentHash` of the content that the change was made from; null where no file may stand yet. */
  readonly madeFrom: string | null
}

/** The file's new content, made from what stood there; null where nothing did. */
export function changeOf(path: string, before: string | null, content: string): FileChange {
  return { path, content, madeFrom: before === null ? null : contentHash(before) }
}

/** What became of a list of changes. */
export interface Applied {
  /** In the order of the changes. */
  readonly written: readonly string[]
  /** Empty when all of them are written; else they name each one that is not. */
  readonly problems: readonly Problem[]
}
