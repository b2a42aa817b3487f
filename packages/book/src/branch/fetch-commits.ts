import { TriagebookError } from '@triagebook/record/problem'
import { type GitFolder, gitAsync } from '../git/git.ts'
import { noGit } from '../git/no-git.ts'
import { problem } from './problems.ts'
import { credentials, type Remote } from './remote.ts'

/**
 * Brings commits and their history into this repository, without a name for them: no branch of the clone changes. Throws
 * where Git fails, and in a clone without history, where no two commits can be compared.
 */
export async function fetchCommits(at: GitFolder, remote: Remote, commits: readonly string[]): Promise<void> {
  // It prints line by line, and fails at the first commit that is not here.
  const known = await gitAsync(at, [
    'rev-parse',
    '--is-shallow-repository',
    ...commits.map((commit) => `${commit}^{commit}`),
  ])
  const isShallow = known.kind === 'missing' ? undefined : known.output.split('\n')[0]
  if (isShallow === 'true') throw new TriagebookError([problem('book/shallow', {})])
  if (known.kind === 'done') return
  if (isShallow !== 'false') throw new TriagebookError([noGit(at.folder, known)])
  const fetching = { ...at, settings: credentials(remote) }
  const answer = await gitAsync(fetching, [
    'fetch',
    '--quiet',
    '--no-tags',
    '--no-write-fetch-head',
    '--no-recurse-submodules',
    '--no-auto-maintenance',
    remote.url,
    ...commits,
  ])
  if (answer.kind === 'missing') throw new TriagebookError([noGit(at.folder, answer)])
  if (answer.kind === 'failed')
    throw new TriagebookError([problem('book/cannot-fetch', { url: remote.url, words: answer.words })])
}
