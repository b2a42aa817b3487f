import type { Problem } from '@triagebook/record/problem'
import { type GitFolder, git } from './git.ts'
import { problem } from './problems.ts'

const NAME = 'triagebook'
const KEY = `merge.${NAME}`

/** Configures this clone to merge records with our command; false where the folder is not in a repository. */
export function setMergeDriver(at: GitFolder, command: string): boolean {
  if (!isInRepository(at)) return false
  const settings = [
    [`${KEY}.name`, 'Triagebook: records field by field'],
    [`${KEY}.driver`, command],
  ] as const
  return settings.every(([key, value]) => git(at, ['config', '--local', key, value]).kind === 'done')
}

export function isInRepository(at: GitFolder): boolean {
  return git(at, ['rev-parse', '--is-inside-work-tree']).kind === 'done'
}

/** A warning where the book uses the merge driver and this clone has not configured it. */
export function mergeDriverProblems(at: GitFolder): readonly Problem[] {
  const asked = git(at, ['check-attr', 'merge', '--', 'tickets/record.md'])
  if (asked.kind !== 'done' || !asked.output.trim().endsWith(`: ${NAME}`)) return []
  if (git(at, ['config', '--get', `${KEY}.driver`]).kind === 'done') return []
  return [problem('book/no-merge-driver', {})]
}
