import { err, ok, type Result, TriagebookError } from '@triagebook/record/problem'
import { outputOf } from '../branch/output-of.ts'
import { type GitFolder, gitAsync } from '../git/git.ts'
import { noGit } from '../git/no-git.ts'
import { problem } from './problems.ts'

/** A commit that the base does not have. */
export interface OwnCommit {
  readonly id: string
  /** `update`: a merge of the base that Git makes just so by itself. One that holds more than that is a change. */
  readonly kind: 'change' | 'update'
  readonly isMerge: boolean
  /** By the clock of whoever committed it, who can set it. */
  readonly committedAt: Date
}

/** The commits of a pull request; a problem where they are too many. */
export async function ownCommits(
  at: GitFolder,
  base: string,
  head: string,
  most: number,
): Promise<Result<readonly OwnCommit[]>> {
  const output = await outputOf(at, ['log', '--format=%H %ct %T %P', `${base}..${head}`, '--'])
  const commits = output
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => {
      const [id = '', seconds = '', tree = '', ...parents] = line.trim().split(' ')
      return { id, committedAt: new Date(Number(seconds) * 1000), tree, parents }
    })
  const count = commits.length
  if (count > most) return err(problem('book/pull-too-large#commits', { count, most }))
  const own = new Set(commits.map(({ id }) => id))
  const merging = await withoutDrivers(at)
  const kinds: OwnCommit[] = []
  for (const { id, committedAt, tree, parents } of commits) {
    const [first, second] = parents
    // What the head has and is not its own is the base’s.
    const isOfBase = second !== undefined && !own.has(second)
    const isUpdate = first !== undefined && isOfBase && (await mergeOf(merging, first, second)) === tree
    kinds.push({ id, kind: isUpdate ? 'update' : 'change', isMerge: second !== undefined, committedAt })
  }
  return ok(kinds)
}

/** The tree of a merge that needs nobody; null where it does. */
async function mergeOf(at: GitFolder, one: string, other: string): Promise<string | null> {
  const answer = await gitAsync(at, ['merge-tree', '--write-tree', one, other])
  if (answer.kind === 'done') return answer.output.trim()
  if (answer.kind === 'failed' && answer.status === 1) return null
  throw new TriagebookError([noGit(at.folder, answer)])
}

/** A driver is a program that the configuration names: where a merge would need one, it is nobody’s clean merge. */
async function withoutDrivers(at: GitFolder): Promise<GitFolder> {
  const keys = ['config', '-z', '--name-only', '--get-regexp', '^merge\\..*\\.driver$']
  const answer = await gitAsync(at, keys)
  const drivers = answer.kind === 'done' ? answer.output.split('\0').filter((key) => key !== '') : []
  return {
    ...at,
    settings: [
      ...(at.settings ?? []),
      ['merge.renormalize', 'false'],
      ...drivers.map((key) => [key, 'false'] as const),
    ],
  }
}
