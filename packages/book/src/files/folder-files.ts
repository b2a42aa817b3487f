import { existsSync, mkdirSync, realpathSync, statSync } from 'node:fs'
import { ok, type Result } from '@triagebook/record/problem'
import { applyChanges } from './apply-changes.ts'
import type { Applied, FileChange } from './file-change.ts'
import { readText } from './read-file.ts'

/** The text of a file of a folder that is no book, read as one of a book is: no link is followed below the folder. */
export function folderText(folder: string, path: string): Result<string | null> {
  const isFolder = existsSync(folder) && statSync(folder).isDirectory()
  return isFolder ? readText(realpathSync(folder), path) : ok(null)
}

/** Makes the folder where it is missing, and writes its files as those of a book. Throws where it cannot be made. */
export function writeFolder(folder: string, changes: readonly FileChange[]): Applied {
  mkdirSync(folder, { recursive: true })
  return applyChanges(realpathSync(folder), changes)
}
