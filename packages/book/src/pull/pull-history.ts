import type { Change } from '@triagebook/approval'
import type { Problem, Result } from '@triagebook/record/problem'
import { err, ok, TriagebookError } from '@triagebook/record/problem'
import { type GitFolder, gitAsync } from '../git/git.ts'
import { noGit } from '../git/no-git.ts'
import { type Difference, differencesBetween, withPatches } from './difference.ts'
import { type OwnCommit, ownCommits } from './own-commits.ts'
import { problem } from './problems.ts'

/** What Git knows of a pull request. */
export interface PullHistory {
  /** Against where the head left the base. */
  readonly changes: readonly Change[]
  /** By commit, the patch of each path that the pull request changed then. A commit that is gone has no entry. */
  readonly seen: ReadonlyMap<string, ReadonlyMap<string, string>>
  /** Those that the base does not have, in no order. */
  readonly commits: readonly OwnCommit[]
  /** Why it is not whole: nothing may be judged by it then. */
  readonly problems: readonly Problem[]
}

interface Sides {
  readonly base: string
  readonly head: string
  /** Commits that people have looked at. */
  readonly seen: readonly string[]
}

const MOST_FILES = 3000
const MOST_LINES = 20_000
const MOST_COMMITS = 250

/** Reads it from the objects of the repository; nothing is checked out. Base and head have to be there. */
export async function pullHistory(at: GitFolder, { base, head, seen }: Sides): Promise<PullHistory> {
  const commits = await ownCommits(at, base, head, MOST_COMMITS)
  const changes = await changesOf(at, base, head)
  if (!commits.ok || !changes.ok)
    return {
      changes: [],
      seen: new Map(),
      commits: commits.ok ? commits.value : [],
      problems: [...commits.problems, ...changes.problems],
    }
  const patches = new Map([[head, patchesOf(changes.value)]])
  for (const commit of new Set(seen)) {
    if (patches.has(commit) || !(await hasCommit(at, commit))) continue
    const then = await changesOf(at, base, commit)
    if (then.ok) patches.set(commit, patchesOf(then.value, changes.value))
  }
  return {
    changes: changes.value.map(({ oldId: _, newId: __, patches: ___, ...change }) => change),
    seen: new Map([...patches].filter(([commit]) => seen.includes(commit))),
    commits: commits.value,
    problems: [],
  }
}

type Patched = Difference & { readonly patch: string }

/** A problem where they are ambiguous, or too many. */
async function changesOf(at: GitFolder, base: string, head: string): Promise<Result<readonly Patched[]>> {
  const [from, ...others] = await mergeBases(at, base, head)
  if (from === undefined) return err(problem('book/no-pull-base#none', {}))
  if (others.length > 0) return err(problem('book/no-pull-base#several', {}))
  const differences = await differencesBetween(at, from, head)
  const count = differences.length
  if (count > MOST_FILES) return err(problem('book/pull-too-large#files', { count, most: MOST_FILES }))
  const lines = differences.reduce((sum, one) => sum + (one.lines?.added ?? 0) + (one.lines?.removed ?? 0), 0)
  if (lines > MOST_LINES) return err(problem('book/pull-too-large#lines', { count: lines, most: MOST_LINES }))
  return ok(await withPatches(at, { from, to: head, differences }))
}

/**
 * The patch of each path, by path. Lines that are the same can stand in another place of the same file, which no patch
 * tells: where the change began with the content that it begins with now, it has to end with the same content too.
 */
function patchesOf(then: readonly Patched[], now: readonly Patched[] = []): ReadonlyMap<string, string> {
  const ofPath = new Map(now.map((change) => [change.path, change]))
  return new Map(
    then.map(({ path, patch, oldId, newId }) => {
      const other = ofPath.get(path)
      const isMoved = other?.patch === patch && other.oldId === oldId && other.newId !== newId
      return [path, isMoved ? `${patch} elsewhere` : patch]
    }),
  )
}

/** The newest commits that both sides have: several after merges in both directions. */
async function mergeBases(at: GitFolder, base: string, head: string): Promise<readonly string[]> {
  const answer = await gitAsync(at, ['merge-base', '--all', base, head])
  if (answer.kind === 'done') return answer.output.trim().split('\n')
  if (answer.kind === 'failed' && answer.status === 1) return []
  throw new TriagebookError([noGit(at.folder, answer)])
}

async function hasCommit(at: GitFolder, commit: string): Promise<boolean> {
  return (await gitAsync(at, ['cat-file', '-e', `${commit}^{commit}`])).kind === 'done'
}
