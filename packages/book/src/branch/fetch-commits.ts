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
  const shallow = await gitAsync(at, ['rev-parse', '--is-shallow-repository'])
  if (shallow.kind !== 'done') throw new TriagebookError([noGit(at.folder, shallow)])
  if (shallow.output.trim() === 'true') throw new TriagebookError([problem('book/shallow', {})])
  const missing = []
  for (const commit of commits)
    if ((await gitAsync(at, ['cat-file', '-e', `${commit}^{commit}`])).kind !== 'done') missing.push(commit)
  if (missing.length === 0) return
  const fetching = { ...at, settings: credentials(remote) }
  const answer = await gitAsync(fetching, [
    'fetch',
    '--quiet',
    '--no-tags',
    '--no-write-fetch-head',
    '--no-recurse-submodules',
    '--no-auto-maintenance',
    remote.url,
    ...missing,
  ])
  if (answer.kind === 'missing') throw new TriagebookError([noGit(at.folder, answer)])
  if (answer.kind === 'failed')
    throw new TriagebookError([problem('book/cannot-fetch', { url: remote.url, words: answer.words })])
}
