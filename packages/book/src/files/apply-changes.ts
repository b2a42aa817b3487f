import type { Problem } from '@triagebook/record'
import { contentHash } from './content-hash.ts'
import type { Applied, FileChange } from './file-change.ts'
import { placeOf, top } from './place-of.ts'
import { problem } from './problems.ts'
import { readBytes } from './read-file.ts'
import { commit, type Step, stage } from './write-files.ts'

/**
 * Writes a list of changes, in three steps: look whether any file changed meanwhile (then nothing is written), write
 * every new content beside its place, then put all of them into their places, in the order given. So put last what
 * must not be there before the others, such as a cursor.
 */
export function applyChanges(folder: string, changes: readonly FileChange[]): Applied {
  const steps: Step[] = []
  const problems: Problem[] = []
  const folders = new Set<string>()
  for (const change of changes) {
    const step = checked(folder, change, folders)
    if ('code' in step) problems.push(step)
    else steps.push(step)
  }
  if (problems.length > 0) return { written: [], problems }
  const staged = stage(folder, steps)
  return staged.ok ? commit(staged.value) : { written: [], problems: staged.problems }
}

function checked(
  folder: string,
  { path, content, madeFrom }: FileChange,
  folders: Set<string>,
): Step | Problem {
  const place = placeOf(folder, path, folders)
  if (place.kind === 'refused') return place.problem
  const standing = readBytes(folder, path, folders)
  if (!standing.ok) return standing.problems[0]
  if (madeFrom !== (standing.value === null ? null : contentHash(standing.value)))
    return changedMeanwhile(path, madeFrom, standing.value === null)
  return {
    path,
    absolute: place.absolute,
    content,
    mode: place.kind === 'file' ? place.stats.mode : undefined,
  }
}

function changedMeanwhile(path: string, madeFrom: string | null, isGone: boolean): Problem {
  if (madeFrom === null) return problem('book/changed-meanwhile#made', { path }, top(path))
  return isGone
    ? problem('book/changed-meanwhile#deleted', { path }, top(path))
    : problem('book/changed-meanwhile#changed', { path }, top(path))
}
