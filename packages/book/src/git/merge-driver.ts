import { existsSync } from 'node:fs'
import path from 'node:path'
import type { Problem } from '@triagebook/record/problem'
import { type GitFolder, git } from './git.ts'
import { problem } from './problems.ts'
import { repositoryState } from './repository.ts'

const NAME = 'triagebook'
const KEY = `merge.${NAME}`

/** Configures this clone to merge records with our command; false where the folder is not in a repository. */
export function setMergeDriver(at: GitFolder, command: string): boolean {
  if (repositoryState(at) !== 'inside') return false
  const settings = [
    [`${KEY}.name`, 'Triagebook: records field by field'],
    [`${KEY}.driver`, command],
  ] as const
  return settings.every(([key, value]) => git(at, ['config', '--local', key, value]).kind === 'done')
}

/** A warning where the book uses the merge driver and this clone has not configured it, or has one that does not exist. */
export function mergeDriverProblems(at: GitFolder): readonly Problem[] {
  const asked = git(at, ['check-attr', 'merge', '--', 'tickets/record.md'])
  if (asked.kind !== 'done' || !asked.output.trim().endsWith(`: ${NAME}`)) return []
  const driver = git(at, ['config', '--get', `${KEY}.driver`])
  if (driver.kind !== 'done') return [problem('book/no-merge-driver#unset', {})]
  const missing = filesIn(driver.output).find((file) => !existsSync(file))
  return missing === undefined ? [] : [problem('book/no-merge-driver#missing', { file: missing })]
}

/** The absolute paths in quotes, as `init` writes those of Node.js and of Triagebook. */
function filesIn(command: string): readonly string[] {
  return [...command.matchAll(/'((?:[^']|'\\'')*)'/g)]
    .map(([, quoted = '']) => quoted.replaceAll("'\\''", "'").replaceAll('%%', '%'))
    .filter((word) => path.isAbsolute(word))
}
