import { TriagebookError } from '@triagebook/record'
import { isRecordFile } from '../files/record-paths.ts'
import { addedLines } from './added-lines.ts'
import { gitMeanwhile } from './git.ts'
import { newFiles, readIndex, recordsCalled } from './git-index.ts'
import { forkPoint } from './history.ts'
import { noGit } from './no-git.ts'

/** What changed in the work tree since the branch left a revision. */
export interface Changes {
  /** New, changed and deleted files, sorted; none that Git ignores. */
  readonly paths: readonly string[]
  /** Those of them that are records and stand in the work tree. */
  readonly records: readonly string[]
  /** The lines of a file that came in, from 1; null where Git cannot name them, as of a new file: then all of them did. */
  added(path: string): ReadonlySet<number> | null
  /** The record files called by one of the ids: in the work tree, or left out of it by a sparse checkout. */
  recordsCalled(ids: ReadonlySet<string>): readonly string[]
}

/** Every option that a person's or a repository's configuration could set otherwise. */
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
  '--src-prefix=a/',
  '--dst-prefix=b/',
]

/** Names that `^{commit}` may follow without becoming something else, such as two commits. */
const PLAIN_REVISION = /^[\w@](?!.*\.\.)[\w./@~^+-]*$/

/** Asks Git twice, at the same time: each start of it costs as much as checking many records. Throws where Git cannot tell. */
export async function changesSince(folder: string, revision: string): Promise<Changes> {
  const [difference, index] = await Promise.all([differenceSince(folder, revision), readIndex(folder)])
  const { changed, patch } = splitDifference(difference)
  const paths = [...new Set([...changed, ...newFiles(index)])].sort()
  let lines: ReadonlyMap<string, ReadonlySet<number>> | undefined
  return {
    paths,
    records: paths.filter((path) => isRecordFile(folder, path)),
    added: (path) => {
      lines ??= addedLines(patch)
      return lines.get(path) ?? null
    },
    recordsCalled: (ids) =>
      recordsCalled(index, ids)
        .filter(({ path, state }) => state === 'left-out' || isRecordFile(folder, path))
        .map(({ path }) => path),
  }
}

/** Git finds out itself where the branch left the revision, unless that is nowhere or at several commits. */
async function differenceSince(folder: string, revision: string): Promise<string> {
  if (PLAIN_REVISION.test(revision)) {
    const answer = await gitMeanwhile(folder, [...DIFF, '--merge-base', `${revision}^{commit}`, '--', '.'])
    if (answer.kind === 'done') return answer.output
  }
  const answer = await gitMeanwhile(folder, [...DIFF, forkPoint(folder, revision), '--', '.'])
  if (answer.kind !== 'done') throw new TriagebookError([noGit(folder, answer)])
  return answer.output
}

/** Git gives the names first, each after a word about it, then an empty part and the lines of all. */
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
