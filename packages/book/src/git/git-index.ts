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

/** The output of `git ls-files` as it is: a large book has many entries, and few of them are needed. */
export type GitIndex = string

/** Reads the index of the book's part of the repository. Throws where Git fails. */
export async function readIndex(at: GitFolder): Promise<GitIndex> {
  const answer = await gitAsync(at, [
    'ls-files',
    '-z',
    '-t',
    '--cached',
    '--others',
    '--exclude-standard',
    '--',
    '.',
  ])
  if (answer.kind !== 'done') throw new TriagebookError([noGit(at.folder, answer)])
  return answer.output
}

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

/** The new files of the work tree. */
export function newFiles(index: GitIndex): readonly string[] {
  const isNew = (entry: string) => entry.startsWith('? ')
  // Most books have none, and one search is cheaper than splitting the whole index.
  if (!isNew(index) && !index.includes('\0? ')) return []
  return partsOf(index)
    .filter(isNew)
    .map((entry) => toEntry(entry).path)
}

/** The files whose merge somebody has to finish, sorted. */
export function unmergedIn(index: GitIndex): readonly string[] {
  const isUnmerged = (entry: string) => entry.startsWith('M ')
  if (!isUnmerged(index) && !index.includes('\0M ')) return []
  const paths = partsOf(index)
    .filter(isUnmerged)
    .map((entry) => toEntry(entry).path)
  return [...new Set(paths)].sort()
}

/** Whether a sparse checkout keeps this file out of the work tree. */
export function isLeftOut(index: GitIndex, path: string): boolean {
  const entry = `S ${path}\0`
  return index.startsWith(entry) || index.includes(`\0${entry}`)
}

/** Up to this many ids are searched one by one, which is faster than splitting the whole index. */
const FEW = 50

/** The record files whose name is one of the ids, sorted. */
export function recordsCalled(index: GitIndex, ids: ReadonlySet<string>): readonly IndexEntry[] {
  const isCalled = (entry: string) =>
    ids.has(entry.slice(entry.lastIndexOf('/') + 1, entry.lastIndexOf('.'))) && isRecordName(entry.slice(2))
  const found = ids.size > FEW ? partsOf(index) : [...ids].flatMap((id) => entriesWith(index, `/${id}.`))
  const called = [...new Set(found.filter(isCalled))].map(toEntry)
  return called.sort((a, b) => (a.path < b.path ? -1 : 1))
}

function entriesWith(index: GitIndex, part: string): readonly string[] {
  const found: string[] = []
  for (let at = index.indexOf(part); at >= 0; at = index.indexOf(part, at + 1))
    found.push(index.slice(index.lastIndexOf('\0', at) + 1, index.indexOf('\0', at)))
  return found
}

function toEntry(entry: string): IndexEntry {
  return { path: entry.slice(2), state: STATES[entry.slice(0, 1)] ?? 'known' }
}
