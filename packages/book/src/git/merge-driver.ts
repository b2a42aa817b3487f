import type { Problem } from '@triagebook/record'
import { git } from './git.ts'
import { problem } from './problems.ts'

const NAME = 'triagebook'
const KEY = `merge.${NAME}`

/** Configures this clone to merge records with our command; false where the folder is not in a repository. */
export function setMergeDriver(folder: string, command: string): boolean {
  const inside = git(folder, ['rev-parse', '--is-inside-work-tree'])
  if (inside.kind !== 'done') return false
  const settings = [
    [`${KEY}.name`, 'Triagebook: records field by field'],
    [`${KEY}.driver`, command],
  ] as const
  return settings.every(([key, value]) => git(folder, ['config', '--local', key, value]).kind === 'done')
}

/** A warning where the book uses the merge driver and this clone has not configured it. */
export function mergeDriverProblems(folder: string): readonly Problem[] {
  const asked = git(folder, ['check-attr', 'merge', '--', 'tickets/record.md'])
  if (asked.kind !== 'done' || !asked.output.trim().endsWith(`: ${NAME}`)) return []
  if (git(folder, ['config', '--get', `${KEY}.driver`]).kind === 'done') return []
  return [problem('book/no-merge-driver', {})]
}
