import { existsSync, statSync } from 'node:fs'
import path from 'node:path'
import { TriagebookError } from '@triagebook/record/problem'
import { isRecordName } from '../files/record-paths.ts'
import { type GitFolder, gitAsync, partsOf } from './git.ts'
import { noGit } from './no-git.ts'

/** One path that Git's index holds, or one in the work tree that neither it nor an ignore rule knows. */
export interface IndexEntry {
  readonly path: string
  /** `left-out`: a sparse checkout keeps it out of the work tree. */
  readonly state: 'known' | 'left-out' | 'new'
}

const STATES: Readonly<Record<string, IndexEntry['state']>> = { '?': 'new', S: 'left-out' }

/** The record files that a sparse checkout keeps out of the work tree; none without Git. */
export async function recordsLeftOut(at: GitFolder): Promise<readonly string[]> {
  if (!mayBeSparse(at.folder)) return []
  const answer = await gitAsync(at, ['ls-files', '-z', '-t', '--', 'tickets'])
  if (answer.kind !== 'done' || !/(?:^|\0)S /.test(answer.output)) return []
  return partsOf(answer.output)
    .filter((entry) => entry.startsWith('S '))
    .map((entry) => toEntry(entry).path)
    .filter(isRecordName)
}

/** Whether a sparse checkout keeps the file, or a file of the folder, out of the work tree; never so without Git. */
export async function hasLeftOut(at: GitFolder, file: string): Promise<boolean> {
  if (!mayBeSparse(at.folder)) return false
  const answer = await gitAsync(at, ['ls-files', '-z', '-t', '--', file])
  return answer.kind === 'done' && /(?:^|\0)S /.test(answer.output)
}

/** Whether the file exists in which Git keeps the patterns of a sparse checkout. Checking it is cheaper than starting Git. */
function mayBeSparse(folder: string): boolean {
  const git = path.join(folder, '.git')
  if (existsSync(git)) return statSync(git).isFile() || existsSync(path.join(git, 'info', 'sparse-checkout'))
  const parent = path.dirname(folder)
  return parent !== folder && mayBeSparse(parent)
}

/** What of the work tree no commit tells. */
export interface Uncommitted {
  /** New files, without those that Git ignores. */
  readonly untracked: readonly string[]
  /** Files whose merge somebody has to finish, sorted. */
  readonly unmerged: readonly string[]
}

/** Throws where Git fails. */
export async function uncommitted(at: GitFolder): Promise<Uncommitted> {
  const options = ['-t', '--others', '--exclude-standard', '--unmerged', '--', '.']
  const entries = partsOf(await listed(at, options))
  // Each version of an unmerged file has an entry: mode, hash and stage, a tab, the path.
  const unmerged = entries.flatMap((entry) =>
    entry.startsWith('M ') ? entry.slice(entry.indexOf('\t') + 1) : [],
  )
  return {
    untracked: entries.flatMap((entry) => (entry.startsWith('? ') ? entry.slice(2) : [])),
    unmerged: [...new Set(unmerged)].sort(),
  }
}

/** Those of the files that a sparse checkout keeps out of the work tree. Throws where Git fails. */
export async function leftOutOf(at: GitFolder, paths: readonly string[]): Promise<readonly string[]> {
  if (paths.length === 0) return []
  const entries = partsOf(await listed(at, ['-t', '--', ...paths])).map(toEntry)
  return entries.filter(({ state }) => state === 'left-out').map(({ path }) => path)
}

/** Up to this many names Git is asked for one by one: the list of a large book's files takes long to read. */
const FEW = 50

/** The record files whose name is one of the ids, sorted. Throws where Git fails. */
export async function recordsCalled(at: GitFolder, ids: ReadonlySet<string>): Promise<readonly IndexEntry[]> {
  if (ids.size === 0) return []
  const names =
    ids.size > FEW ? ['*'] : [...ids].flatMap((id) => [`${escaped(id)}.md`, `${escaped(id)}.yaml`])
  const patterns = names.map((name) => `:(glob)tickets/**/${name}`)
  const options = ['-t', '--cached', '--others', '--exclude-standard', '--', ...patterns]
  const found = partsOf(await listed(at, options, ['--no-literal-pathspecs']))
  const isCalled = ({ path: file }: IndexEntry) =>
    ids.has(file.slice(file.lastIndexOf('/') + 1, file.lastIndexOf('.'))) && isRecordName(file)
  const called = new Map(
    found
      .map(toEntry)
      .filter(isCalled)
      .map((entry) => [entry.path, entry]),
  )
  return [...called.values()].sort((a, b) => (a.path < b.path ? -1 : 1))
}

/** As a part of a pattern that means itself. */
function escaped(name: string): string {
  return name.replace(/[\\*?[]/g, '\\$&')
}

async function listed(
  at: GitFolder,
  options: readonly string[],
  before: readonly string[] = [],
): Promise<string> {
  const answer = await gitAsync(at, [...before, 'ls-files', '-z', ...options])
  if (answer.kind !== 'done') throw new TriagebookError([noGit(at.folder, answer)])
  return answer.output
}

function toEntry(entry: string): IndexEntry {
  return { path: entry.slice(2), state: STATES[entry.slice(0, 1)] ?? 'known' }
}
