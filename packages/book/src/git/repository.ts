import { lstatSync } from 'node:fs'
import path from 'node:path'
import type { Problem } from '@triagebook/record/problem'
import { type GitAnswer, type GitFolder, git } from './git.ts'
import { problem } from './problems.ts'
import { withoutFilters } from './without-filters.ts'

/** Whether Git is there, and whether a folder is in a repository. */
export type RepositoryState = 'no-git' | 'outside' | 'inside'

export function repositoryState(at: GitFolder): RepositoryState {
  const { kind } = git(at, ['rev-parse', '--is-inside-work-tree'])
  if (kind === 'missing') return 'no-git'
  return kind === 'done' ? 'inside' : 'outside'
}

/**
 * Makes the folder a repository and adds these files to it, in a first commit where a message is given. Other files of
 * the folder, such as an export with customers' words, are left out. The problem where Git refuses.
 */
export function startRepository(
  at: GitFolder,
  { files, message }: { readonly files: readonly string[]; readonly message: string | null },
): Problem | null {
  // It can hold hooks and filters that `git init` would put to use.
  const isBroken = lstatSync(path.join(at.folder, '.git'), { throwIfNoEntry: false }) !== undefined
  if (isBroken && repositoryState(at) !== 'inside') {
    const words = 'there is a .git that is no repository'
    return problem('book/no-repository', { folder: at.folder, words })
  }
  const steps = [
    ['init', '--quiet'],
    ['add', '--', ...files],
    ...(message === null ? [] : [['commit', '--quiet', '--message', message]]),
  ]
  for (const step of steps) {
    const answer = git(withoutFilters(at), step)
    if (answer.kind !== 'done')
      return problem('book/no-repository', { folder: at.folder, words: wordsOf(answer) })
  }
  return null
}

function wordsOf(answer: GitAnswer): string {
  return answer.kind === 'failed' ? answer.words : 'Git is not installed'
}
