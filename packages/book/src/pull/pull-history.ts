import type { Change } from '@triagebook/approval'
import type { Problem, Result } from '@triagebook/record/problem'
import { err, ok, TriagebookError } from '@triagebook/record/problem'
import { type GitFolder, gitAsync } from '../git/git.ts'
import { noGit } from '../git/no-git.ts'
import { type Between, countedDifferences, linesOf, type Patched, withPatches } from './difference.ts'
import { type OwnCommit, ownCommits } from './own-commits.ts'
import { problem } from './problems.ts'
import { seenPatches } from './seen-patches.ts'

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
  const { from, now } = changes.value
  // Without merges the pull request is one row of commits, all of which left the base at the same commit.
  const row = new Set(commits.value.some(({ isMerge }) => isMerge) ? [] : commits.value.map(({ id }) => id))
  const pairs: Between[] = []
  for (const to of await commitsHere(at, seen)) {
    const [start, ...others] = row.has(to) ? [from] : await mergeBases(at, base, to)
    if (start !== undefined && others.length === 0) pairs.push({ from: start, to })
  }
  return {
    changes: now.map(changeOf),
    seen: await seenPatches(at, pairs, now),
    commits: commits.value,
    problems: [],
  }
}

interface Changes {
  readonly from: string
  readonly now: readonly Patched[]
}

function changeOf({ path, before, after, lines, patch }: Patched): Change {
  const kind = before === null ? 'added' : after === null ? 'removed' : 'changed'
  return { path, kind, before, after, lines, patch }
}

/** A problem where they are ambiguous, or too many. */
async function changesOf(at: GitFolder, base: string, head: string): Promise<Result<Changes>> {
  const [from, ...others] = await mergeBases(at, base, head)
  if (from === undefined) return err(problem('book/no-pull-base#none', {}))
  if (others.length > 0) return err(problem('book/no-pull-base#several', {}))
  const between = { from, to: head }
  const counted = await countedDifferences(at, between)
  const count = counted.length
  if (count > MOST_FILES) return err(problem('book/pull-too-large#files', { count, most: MOST_FILES }))
  const lines = linesOf(counted)
  if (lines > MOST_LINES) return err(problem('book/pull-too-large#lines', { count: lines, most: MOST_LINES }))
  return ok({ from, now: await withPatches(at, between, counted) })
}

/** The newest commits that both sides have: several after merges in both directions. */
async function mergeBases(at: GitFolder, base: string, head: string): Promise<readonly string[]> {
  const answer = await gitAsync(at, ['merge-base', '--all', base, head])
  if (answer.kind === 'done') return answer.output.trim().split('\n')
  if (answer.kind === 'failed' && answer.status === 1) return []
  throw new TriagebookError([noGit(at.folder, answer)])
}

/** Those of the commits that this repository has, each once. */
async function commitsHere(at: GitFolder, commits: readonly string[]): Promise<readonly string[]> {
  const ids = [...new Set(commits)]
  if (ids.length === 0) return []
  const input = ids.map((id) => `${id}\n`).join('')
  const answer = await gitAsync(at, ['cat-file', '--batch-check'], { input })
  if (answer.kind !== 'done') throw new TriagebookError([noGit(at.folder, answer)])
  const here = new Set(answer.output.split('\n').flatMap((line) => /^(\S+) commit /.exec(line)?.[1] ?? []))
  return ids.filter((id) => here.has(id))
}
