import { TriagebookError } from '@triagebook/record/problem'
import { outputOf } from '../branch/output-of.ts'
import { type GitFolder, gitAsync } from '../git/git.ts'
import { problem } from './problems.ts'

/** The branch of a clone, before it is pushed. */
export interface LocalBranch {
  /** `HEAD` where no branch is checked out. */
  readonly name: string
  readonly head: string
  /** The last commit of the branch that it is for, as the clone knows it. */
  readonly base: { readonly branch: string; readonly commit: string }
  /** Oldest first. */
  readonly commits: readonly LocalCommit[]
}

export interface LocalCommit {
  readonly id: string
  readonly message: string
  readonly author: GitPerson
  readonly committer: GitPerson
}

interface GitPerson {
  readonly name: string
  readonly email: string
}

/** Where the default branch of a clone is, in this order. */
const DEFAULT = ['origin/HEAD', 'origin/main', 'origin/master', 'main', 'master']

const FORMAT = '--format=%H%x1f%an%x1f%ae%x1f%cn%x1f%ce%x1f%B'

/** What the branch has that the one it is for does not. Nothing is fetched. Throws where there is no such branch. */
export async function localBranch(at: GitFolder, wanted: string | undefined): Promise<LocalBranch> {
  const base = await baseOf(at, wanted === undefined ? DEFAULT : [`origin/${wanted}`, wanted])
  if (base === null) throw new TriagebookError([problem('book/no-base', { branch: wanted ?? 'main' })])
  const [head = '', name = ''] = (await outputOf(at, ['rev-parse', 'HEAD', '--abbrev-ref', 'HEAD'])).split(
    '\n',
  )
  const log = await outputOf(at, ['log', '-z', '--reverse', FORMAT, `${base.commit}..${head}`, '--'])
  return {
    name,
    head,
    base,
    commits: log
      .split('\0')
      .filter((entry) => entry !== '')
      .map(commitIn),
  }
}

async function baseOf(at: GitFolder, names: readonly string[]): Promise<LocalBranch['base'] | null> {
  for (const name of names) {
    const answer = await gitAsync(at, [
      'rev-parse',
      '--verify',
      '--quiet',
      '--end-of-options',
      `${name}^{commit}`,
    ])
    if (answer.kind === 'done') return { branch: await branchOf(at, name), commit: answer.output.trim() }
  }
  return null
}

/** Without the name of the remote. */
async function branchOf(at: GitFolder, name: string): Promise<string> {
  const full = name === 'origin/HEAD' ? await outputOf(at, ['rev-parse', '--abbrev-ref', name]) : name
  return full.trim().replace(/^origin\//, '')
}

function commitIn(entry: string): LocalCommit {
  const [id = '', author = '', email = '', committer = '', address = '', message = ''] = entry.split('\x1f')
  return { id, message, author: { name: author, email }, committer: { name: committer, email: address } }
}
