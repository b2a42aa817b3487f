import { lstatSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import type { Instant, Login } from '@triagebook/record'
import { temporaryName } from '../files/temporary-file.ts'
import { type GitFolder, git, partsOf } from './git.ts'

/** A command that somebody ran in this clone, with what it changed: kept beside Git's own files, for `undo`. */
export interface KeptCommand {
  readonly name: string
  readonly by: Login
  readonly at: Instant
  /** The commit that was checked out; null before the first one. */
  readonly head: string | null
  readonly files: readonly KeptFile[]
}

/** One file, whole, before and after a command. */
export interface KeptFile {
  readonly path: string
  readonly before: string
  readonly after: string
}

/** On the disk: of one repository, which can hold several books. */
interface Stored extends KeptCommand {
  readonly book: string
}

/** So many of a book; nobody undoes more. */
const MOST = 20

/** The last commands of this book, the newest first; none where nothing was kept, and without Git. */
export function keptCommands(at: GitFolder): readonly KeptCommand[] {
  const place = placeOf(at)
  return place === null ? [] : stored(place.file).filter(({ book }) => book === place.book)
}

/** Keeps these as the last commands of this book, the newest first; false without Git, and where a link leads elsewhere. */
export function keepCommands(at: GitFolder, commands: readonly KeptCommand[]): boolean {
  const place = placeOf(at)
  if (place === null) return false
  const { file, book } = place
  const others = stored(file).filter((one) => one.book !== book)
  const own = commands.slice(0, MOST).map((command) => ({ ...command, book }))
  const folder = path.dirname(file)
  if (lstatSync(folder, { throwIfNoEntry: false })?.isSymbolicLink()) return false
  mkdirSync(folder, { recursive: true })
  // A rename replaces a link or a pipe of that name; writing would go through it.
  const temporary = path.join(folder, temporaryName())
  writeFileSync(temporary, JSON.stringify([...own, ...others]), { flag: 'wx' })
  renameSync(temporary, file)
  return true
}

/** The commit that is checked out; null before the first one, and without Git. */
export function headCommit(at: GitFolder): string | null {
  const answer = git(at, ['rev-parse', '--verify', '--quiet', 'HEAD'])
  return answer.kind === 'done' ? answer.output.trim() : null
}

/** Those of the files that a commit changed since `head` was checked out; all of them where nobody can tell. */
export function committedSince(
  at: GitFolder,
  head: string | null,
  paths: readonly string[],
): ReadonlySet<string> {
  if (headCommit(at) === null) return new Set()
  const answer =
    head === null
      ? git(at, ['ls-tree', '-r', '-z', '--name-only', 'HEAD', '--', ...paths])
      : git(at, ['diff', '--name-only', '-z', '--no-renames', '--relative', head, 'HEAD', '--', ...paths])
  return new Set(answer.kind === 'done' ? partsOf(answer.output) : paths)
}

/** Git keeps a name that it does not know for itself apart for each work tree, and never commits it. */
function placeOf(at: GitFolder): { readonly file: string; readonly book: string } | null {
  const answer = git(at, ['rev-parse', '--show-prefix', '--git-path', 'triagebook/commands.json'])
  if (answer.kind !== 'done') return null
  const [book = '', file = ''] = answer.output.split('\n')
  return { file: path.resolve(at.folder, file), book }
}

/** A file that is missing, or that another version wrote, holds nothing to undo. */
function stored(file: string): readonly Stored[] {
  try {
    if (!lstatSync(file).isFile()) return []
    const found: unknown = JSON.parse(readFileSync(file, 'utf8'))
    return Array.isArray(found) ? found.filter(isStored) : []
  } catch {
    return []
  }
}

function isStored(value: unknown): value is Stored {
  if (!isObject(value) || !Array.isArray(value.files)) return false
  const isCommand = ['book', 'name', 'by', 'at'].every((key) => typeof value[key] === 'string')
  const isFile = (file: unknown) =>
    isObject(file) && ['path', 'before', 'after'].every((key) => typeof file[key] === 'string')
  return isCommand && (value.head === null || typeof value.head === 'string') && value.files.every(isFile)
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null
}
