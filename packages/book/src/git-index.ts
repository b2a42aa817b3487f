import { TriagebookError } from '@triagebook/record'
import { gitMeanwhile } from './git.ts'
import { noGit } from './no-git.ts'
import { isRecordName } from './record-paths.ts'

/** One path that Git's index holds, or one in the work tree that neither it nor an ignore rule knows. */
export interface IndexEntry {
  readonly path: string
  /** `left-out`: a sparse checkout keeps it out of the work tree. */
  readonly state: 'known' | 'left-out' | 'new'
}

const STATES: Readonly<Record<string, IndexEntry['state']>> = { '?': 'new', S: 'left-out' }

/** What Git's index says, as Git wrote it: a large book has many entries, of which few are asked about. */
export type GitIndex = string

/** Reads the index of the book's part of the repository. Throws where Git cannot tell. */
export async function readIndex(folder: string): Promise<GitIndex> {
  const answer = await gitMeanwhile(folder, [
    'ls-files',
    '-z',
    '-t',
    '--cached',
    '--others',
    '--exclude-standard',
    '--',
    '.',
  ])
  if (answer.kind !== 'done') throw new TriagebookError([noGit(folder, answer)])
  return answer.output
}

/** The record files that a sparse checkout keeps out of the work tree; none without Git. */
export async function recordsLeftOut(folder: string): Promise<readonly string[]> {
  const answer = await gitMeanwhile(folder, ['ls-files', '-z', '-t', '--', 'tickets'])
  if (answer.kind !== 'done' || !/(?:^|\0)S /.test(answer.output)) return []
  return entriesOf(answer.output, (entry) => entry.startsWith('S ')).flatMap(({ path }) =>
    isRecordName(path) ? [path] : [],
  )
}

/** The new files of the work tree. */
export function newFiles(index: GitIndex): readonly string[] {
  return entriesOf(index, (entry) => entry.startsWith('? ')).map(({ path }) => path)
}

/** The record files whose name is one of the ids. */
export function recordsCalled(index: GitIndex, ids: ReadonlySet<string>): readonly IndexEntry[] {
  return entriesOf(index, (entry) =>
    ids.has(entry.slice(entry.lastIndexOf('/') + 1, entry.lastIndexOf('.'))),
  ).filter(({ path }) => isRecordName(path))
}

function entriesOf(index: GitIndex, isWanted: (entry: string) => boolean): readonly IndexEntry[] {
  const found: IndexEntry[] = []
  for (let start = 0; start < index.length; ) {
    const end = index.indexOf('\0', start)
    const entry = index.slice(start, end)
    if (isWanted(entry)) found.push({ path: entry.slice(2), state: STATES[entry.slice(0, 1)] ?? 'known' })
    start = end + 1
  }
  return found
}
