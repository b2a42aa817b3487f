import type { Problem } from '@triagebook/record/problem'
import { contentHash } from './content-hash.ts'
import type { FileChange } from './file-change.ts'
import { readBytes } from './read-file.ts'

/** What somebody did to a file after a change was made from it. */
export type Meanwhile = 'made' | 'changed' | 'deleted'

/** Null where the file is still what the change was made from; the problem where it cannot be read. */
export function changedMeanwhile(
  folder: string,
  { path, madeFrom }: Pick<FileChange, 'path' | 'madeFrom'>,
  folders?: Set<string>,
): Meanwhile | Problem | null {
  const current = readBytes(folder, path, folders)
  if (!current.ok) return current.problems[0]
  const found = current.value === null ? null : contentHash(current.value)
  if (found === madeFrom) return null
  if (madeFrom === null) return 'made'
  return found === null ? 'deleted' : 'changed'
}
