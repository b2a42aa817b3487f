import { realpathSync } from 'node:fs'
import path from 'node:path'
import { TriagebookError } from '@triagebook/record/problem'
import { type GitFolder, gitAsync } from '../git/git.ts'
import { noGit } from '../git/no-git.ts'
import { withoutFilters } from '../git/without-filters.ts'
import { problem } from './problems.ts'

/** Bytes stay as they are. The name stands in commits that never leave this clone. */
const SETTINGS = [
  ['core.autocrlf', 'false'],
  ['core.quotePath', 'false'],
  ['commit.gpgSign', 'false'],
  ['user.name', 'triagebook'],
  ['user.email', 'triagebook@localhost'],
] as const

/** A commit checked out in a folder of its own; the clone's own work tree stays as it is. */
export interface WorkTree {
  /** Its root. */
  readonly at: GitFolder
  /** Of the folder that was asked for, from the root: empty, or it ends in `/`. */
  readonly prefix: string
  remove(): Promise<void>
}

/** Checks a commit out into a folder that does not exist yet. `at` is a folder of the repository. */
export async function workTreeOf(at: GitFolder, commit: string, folder: string): Promise<WorkTree> {
  const prefix = await gitAsync(at, ['rev-parse', '--show-prefix'])
  if (prefix.kind !== 'done') throw new TriagebookError([noGit(at.folder, prefix)])
  const quiet = withoutFilters({ ...at, settings: SETTINGS })
  const added = await gitAsync(quiet, ['worktree', 'add', '--quiet', '--detach', folder, commit])
  if (added.kind !== 'done') {
    const words = added.kind === 'failed' ? added.words : 'Git is not installed'
    throw new TriagebookError([problem('book/cannot-make-work-tree', { commit, words })])
  }
  return {
    at: { ...quiet, folder: realpathSync(folder) },
    prefix: prefix.output.trim().split(path.sep).join('/'),
    remove: async () => void (await gitAsync(quiet, ['worktree', 'remove', '--force', folder])),
  }
}
