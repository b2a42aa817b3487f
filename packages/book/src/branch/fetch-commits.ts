import { TriagebookError } from '@triagebook/record/problem'
import { type GitAnswer, type GitFolder, gitAsync, gitOverNetwork } from '../git/git.ts'
import { noGit } from '../git/no-git.ts'
import { problem } from './problems.ts'
import { credentials, type Remote } from './remote.ts'

/**
 * Brings commits and their history into this repository, without a name for them: no branch of the clone changes. Throws
 * where Git fails, and in a clone without history, where no two commits can be compared.
 */
export async function fetchCommits(at: GitFolder, remote: Remote, commits: readonly string[]): Promise<void> {
  const { isShallow, areThere } = await lookFor(at, commits)
  if (isShallow) throw new TriagebookError([problem('book/shallow', {})])
  if (!areThere) await fetch(at, remote, commits, [])
}

/** Brings the files of one commit: in a clone without history without that of the commit either. */
export async function fetchFiles(at: GitFolder, remote: Remote, commit: string): Promise<void> {
  const { isShallow, areThere } = await lookFor(at, [commit])
  if (!areThere) await fetch(at, remote, [commit], isShallow ? ['--depth=1'] : [])
}

async function lookFor(at: GitFolder, commits: readonly string[]) {
  // It prints line by line, and fails at the first commit that is not here.
  const known = await gitAsync(at, [
    'rev-parse',
    '--is-shallow-repository',
    ...commits.map((commit) => `${commit}^{commit}`),
  ])
  const isShallow = known.kind === 'missing' ? undefined : known.output.split('\n')[0]
  if (isShallow !== 'true' && isShallow !== 'false') throw new TriagebookError([noGit(at.folder, known)])
  return { isShallow: isShallow === 'true', areThere: known.kind === 'done' }
}

/** How a server says that it has no such commit, or does not give it. */
const GONE = /not our ref|no such remote ref/

/** Brings those of the commits that the remote still has: after a push by force it may have dropped the earlier ones. */
export async function fetchWhatIsLeft(
  at: GitFolder,
  remote: Remote,
  commits: readonly string[],
): Promise<void> {
  const missing = await missingOf(at, commits)
  if (missing.length === 0 || (await isFetched(at, remote, missing))) return
  // The server refuses all for the sake of one.
  for (const commit of missing) await isFetched(at, remote, [commit])
}

async function missingOf(at: GitFolder, commits: readonly string[]): Promise<readonly string[]> {
  const input = [...new Set(commits)].map((commit) => `${commit}\n`).join('')
  const answer = await gitAsync(at, ['cat-file', '--batch-check'], { input })
  if (answer.kind !== 'done') throw new TriagebookError([noGit(at.folder, answer)])
  return answer.output.split('\n').flatMap((line) => /^(\S+) missing$/.exec(line)?.[1] ?? [])
}

async function isFetched(at: GitFolder, remote: Remote, commits: readonly string[]): Promise<boolean> {
  const answer = await answerOfFetch(at, remote, commits, [])
  if (answer.kind === 'failed' && GONE.test(answer.words)) return false
  return orThrow(at, remote, answer)
}

async function fetch(
  at: GitFolder,
  remote: Remote,
  commits: readonly string[],
  options: readonly string[],
): Promise<void> {
  orThrow(at, remote, await answerOfFetch(at, remote, commits, options))
}

function answerOfFetch(
  at: GitFolder,
  remote: Remote,
  commits: readonly string[],
  options: readonly string[],
): Promise<GitAnswer> {
  return gitOverNetwork({ ...at, settings: credentials(remote) }, [
    'fetch',
    '--quiet',
    '--no-tags',
    '--no-write-fetch-head',
    '--no-recurse-submodules',
    '--no-auto-maintenance',
    ...options,
    remote.url,
    ...commits,
  ])
}

function orThrow(at: GitFolder, remote: Remote, answer: GitAnswer): true {
  if (answer.kind === 'missing') throw new TriagebookError([noGit(at.folder, answer)])
  if (answer.kind === 'failed')
    throw new TriagebookError([problem('book/cannot-fetch', { url: remote.url, words: answer.words })])
  return true
}
