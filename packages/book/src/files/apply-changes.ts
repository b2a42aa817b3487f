import type { Problem } from '@triagebook/record/problem'
import { changedMeanwhile } from './changed-meanwhile.ts'
import type { Applied, FileChange } from './file-change.ts'
import { placeOf, top } from './place-of.ts'
import { problem } from './problems.ts'
import { commit, type Step, stage } from './write-files.ts'

/**
 * Writes a list of changes in three steps: check that no file changed since it was read (otherwise nothing is written),
 * write every new content to a temporary file next to its target, then rename all of them in the given order. Each file
 * is checked again right before its rename, because the second step takes seconds for many files: the first that changed
 * stays as it is, and ends the run. Put last what must not exist before the others, such as a cursor.
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
  if (problems.length > 0) return { written: [], problems: withOneChangedMeanwhile(problems) }
  const staged = stage(folder, steps)
  return staged.ok ? commit(folder, staged.value) : { written: [], problems: staged.problems }
}

function checked(folder: string, change: FileChange, folders: Set<string>): Step | Problem {
  const { path } = change
  const place = placeOf(folder, path, folders)
  if (place.kind === 'refused') return place.problem
  const meanwhile = changedMeanwhile(folder, change, folders)
  if (meanwhile === null)
    return {
      ...change,
      absolute: place.absolute,
      mode: place.kind === 'file' ? place.stats.mode : undefined,
    }
  return typeof meanwhile === 'string'
    ? problem(`book/changed-meanwhile#${meanwhile}`, { path }, top(path))
    : meanwhile
}

/** One problem for all files that changed: another command is writing to the book, and each file would say the same. */
function withOneChangedMeanwhile(problems: readonly Problem[]): readonly Problem[] {
  const [first, ...more] = problems.filter(({ code }) => code === 'book/changed-meanwhile')
  if (first?.at === undefined || more.length === 0) return problems
  const { path } = first.at
  return [
    problem('book/changed-meanwhile#several', { path, count: more.length }, first.at),
    ...problems.filter(({ code }) => code !== 'book/changed-meanwhile'),
  ]
}
