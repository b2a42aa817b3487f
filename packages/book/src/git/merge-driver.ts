import type { Problem } from '@triagebook/record'
import { git } from './git.ts'
import { problem } from './problems.ts'

const NAME = 'triagebook'
const KEY = `merge.${NAME}`

/** Tells this clone's Git how to merge records; false where the folder is in no repository. */
export function setMergeDriver(folder: string, command: string): boolean {
  const inside = git(folder, ['rev-parse', '--is-inside-work-tree'])
  if (inside.kind !== 'done') return false
  const settings = [
    [`${KEY}.name`, 'Triagebook: records field by field'],
    [`${KEY}.driver`, command],
  ] as const
  return settings.every(([key, value]) => git(folder, ['config', '--local', key, value]).kind === 'done')
}

/** One warning where the book asks for the driver and this clone does not know it. */
export function mergeDriverProblems(folder: string): readonly Problem[] {
  const asked = git(folder, ['check-attr', 'merge', '--', 'tickets/record.md'])
  if (asked.kind !== 'done' || !asked.output.trim().endsWith(`: ${NAME}`)) return []
  if (git(folder, ['config', '--get', `${KEY}.driver`]).kind === 'done') return []
  return [problem('book/no-merge-driver', {})]
}
