import type { Problem } from '@triagebook/record'

/** One file as it should be. */
export interface FileChange {
  readonly path: string
  /** The whole new content; null deletes the file. */
  readonly content: string | null
  /** `contentHash` of the content that the change was made from; null where no file may stand yet. */
  readonly madeFrom: string | null
}

/** What became of a list of changes. */
export interface Applied {
  /** In the order of the changes. */
  readonly written: readonly string[]
  /** Empty when all of them are written; else they name each one that is not. */
  readonly problems: readonly Problem[]
}
