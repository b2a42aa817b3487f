import { TriagebookError } from '@triagebook/record/problem'
import { isRecordFile, isRecordName } from '../files/record-paths.ts'
import { addedLines } from './added-lines.ts'
import { type GitFolder, gitAsync } from './git.ts'
import { leftOutOf, recordsCalled, uncommitted } from './git-index.ts'
import { forkPoint } from './history.ts'
import { noGit } from './no-git.ts'
import { withoutFilters } from './without-filters.ts'

/** What changed in the work tree since the branch left a revision. */
export interface Changes {
  /** New, changed and deleted files, sorted; none that Git ignores. */
  readonly paths: readonly string[]
  /** Those of them that are records and stand in the work tree. */
  readonly records: readonly string[]
  /** Those of them that are records and that a sparse checkout keeps out of the work tree. */
  readonly leftOut: readonly string[]
  /** Files whose merge somebody has to finish, sorted. */
  readonly unmerged: readonly string[]
  /** The added lines of a file, from 1; null where Git does not list them, as for a new file: then all lines are new. */
  added(path: string): ReadonlySet<number> | null
  /** The record files named after one of the ids, in the work tree or excluded from it by a sparse checkout. */
  recordsCalled(ids: ReadonlySet<string>): Promise<readonly string[]>
}

/** Every option that the user's or the repository's configuration could change. */
const DIFF = [
  'diff',
  '--raw',
  '--patch',
  '-z',
  '--unified=0',
  '--inter-hunk-context=0',
  '--no-renames',
  '--relative',
  '--text',
  '--no-color',
  '--no-ext-diff',
  '--no-textconv',
  '--ignore-submodules=all',
  '--src-prefix=a/',
  '--dst-prefix=b/',
]

/** Revisions that stay one commit when `^{commit}` is appended. */
const PLAIN_REVISION = /^[\w@](?!.*\.\.)[\w./@~^+-]{0,200}$/

/** Runs two Git commands at the same time: starting Git costs as much as checking many records. Throws where Git fails. */
export async function changesSince(at: GitFolder, revision: string): Promise<Changes> {
  const [{ untracked, unmerged }, difference] = await Promise.all([
    uncommitted(at),
    differenceSince(at, revision),
  ])
  const { changed, patch } = splitDifference(difference)
  const paths = [...new Set([...changed, ...untracked])].sort()
  const records = new Set(paths.filter((path) => isRecordFile(at.folder, path)))
  let lines: ReadonlyMap<string, ReadonlySet<number>> | undefined
  return {
    paths,
    records: [...records],
    leftOut: await leftOutOf(
      at,
      paths.filter((path) => isRecordName(path) && !records.has(path)),
    ),
    unmerged,
    added: (path) => {
      lines ??= addedLines(patch)
      return lines.get(path) ?? null
    },
    recordsCalled: async (ids) =>
      (await recordsCalled(at, ids))
        .filter(({ path, state }) => state === 'left-out' || isRecordFile(at.folder, path))
        .map(({ path }) => path),
  }
}

/** Git computes the fork point itself, unless there is none or more than one. */
async function differenceSince(folder: GitFolder, revision: string): Promise<string> {
  const at = withoutFilters(folder)
  if (PLAIN_REVISION.test(revision)) {
    const answer = await gitAsync(at, [...DIFF, '--merge-base', `${revision}^{commit}`, '--', '.'])
    if (answer.kind === 'done') return answer.output
  }
  const answer = await gitAsync(at, [...DIFF, forkPoint(at, revision), '--', '.'])
  if (answer.kind !== 'done') throw new TriagebookError([noGit(at.folder, answer)])
  return answer.output
}

/** Git prints the names first, each after its status, then an empty part, then the lines of all files. */
function splitDifference(difference: string): {
  readonly changed: readonly string[]
  readonly patch: string
} {
  const end = difference.indexOf('\0\0')
  const names = end < 0 ? difference : difference.slice(0, end)
  return {
    changed: names.split('\0').filter((_, index) => index % 2 === 1),
    patch: end < 0 ? '' : difference.slice(end + 2),
  }
}
