import { TriagebookError } from '@triagebook/record/problem'
import { type GitFolder, gitAsync, partsOf } from './git.ts'
import { noGit } from './no-git.ts'
import { problem } from './problems.ts'
import { withoutFilters } from './without-filters.ts'

/** Where the changes of a pull request begin in this checkout. */
export interface PullStart {
  /** For `changesSince`. */
  readonly revision: string
  /** The book's folder from the root of the repository, with `/` at its end; empty for the root itself. */
  readonly prefix: string
}

/**
 * Finds where the changes of a pull request begin, by the last commits of its two sides. GitHub checks out a merge of
 * them, whose first parent is the newest base; else the head itself is there. Throws where the commit is missing.
 */
export async function pullStart(
  at: GitFolder,
  { base, head }: { readonly base: string; readonly head: string },
): Promise<PullStart> {
  const answer = await gitAsync(at, ['rev-parse', '--show-prefix', 'HEAD', 'HEAD^@'])
  if (answer.kind !== 'done') throw new TriagebookError([noGit(at.folder, answer)])
  const [prefix = '', commit, first, second] = answer.output.split('\n')
  if (first !== undefined && second === head) return { revision: first, prefix }
  if (await hasCommit(at, base)) return { revision: base, prefix }
  throw new TriagebookError([problem(`book/no-pull-start#${commit === head ? 'head' : 'merge'}`, {})])
}

/** Those of the files that have another content in a commit than in the work tree. */
export async function differingFrom(
  at: GitFolder,
  commit: string,
  paths: readonly string[],
): Promise<readonly string[]> {
  const answer = await gitAsync(withoutFilters(at), [
    'diff',
    '--name-only',
    '-z',
    '--no-renames',
    '--relative',
    '--ignore-submodules=all',
    commit,
    '--',
    ...paths,
  ])
  if (answer.kind !== 'done') throw new TriagebookError([noGit(at.folder, answer)])
  return partsOf(answer.output)
}

async function hasCommit(at: GitFolder, commit: string): Promise<boolean> {
  return (await gitAsync(at, ['cat-file', '-e', `${commit}^{commit}`])).kind === 'done'
}
