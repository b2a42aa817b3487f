import { existsSync } from 'node:fs'
import path from 'node:path'
import type { Book } from '@triagebook/book'
import { TriagebookError } from '@triagebook/record/problem'
import { idOf } from '../book/id-of.ts'
import type { Inputs } from '../stage/input-table.ts'
import type { VALIDATE } from './about.ts'
import { problem } from './problems.ts'

type ValidateInputs = Inputs<typeof VALIDATE.inputs>

/** What of a book is to be checked. */
export interface Wanted {
  readonly records: readonly string[]
  /** Whether a file of any kind is to be checked. */
  readonly includes: (file: string) => boolean
  /** The record files of the whole book, in the work tree or not, that are named after one of these ids. */
  readonly called: (ids: ReadonlySet<string>) => Promise<readonly string[]>
  /** Files whose merge somebody has to finish. */
  readonly unmerged: Promise<readonly string[]>
  /** Changed records that a sparse checkout keeps out of the work tree. */
  readonly leftOut: readonly string[]
  /** The lines that came in, or null for all of them; undefined where everything is checked. */
  readonly added?: (path: string) => ReadonlySet<number> | null
  /** Where secrets are looked for: the lines of a record, or null for all of them. */
  readonly linesForSecrets?: (path: string) => ReadonlySet<number> | null
}

/** Relative paths start at `start`. */
export function wantedOf(book: Book, start: string, inputs: ValidateInputs): Promise<Wanted> {
  return inputs.since === undefined
    ? wantedAmong(book, start, inputs)
    : wantedSince(book, inputs.since, inputs)
}

/** Git lists everything that is needed, so a large book is not walked through. */
async function wantedSince(book: Book, since: string, { secrets }: ValidateInputs): Promise<Wanted> {
  const { paths, records, leftOut, unmerged, added, recordsCalled } = await book.changesSince(since)
  const changed = new Set(paths)
  return {
    records,
    includes: (file) => changed.has(file),
    called: recordsCalled,
    leftOut,
    unmerged: Promise.resolve(unmerged),
    added,
    linesForSecrets: secrets ? () => null : added,
  }
}

async function wantedAmong(book: Book, start: string, { paths, secrets }: ValidateInputs): Promise<Wanted> {
  const unmerged = book.unmergedFiles()
  const places = paths.map((given) => insideBook(book, start, given))
  const includes = (file: string) =>
    places.length === 0 ||
    places.some((place) => place === '' || file === place || file.startsWith(`${place}/`))
  const present = book.recordPaths()
  const all = [...present, ...(await book.recordsLeftOut())]
  return {
    records: present.filter(includes),
    includes,
    called: async (ids) => all.filter((file) => ids.has(idOf(file))),
    leftOut: [],
    unmerged,
    ...(secrets && { linesForSecrets: () => null }),
  }
}

function insideBook(book: Book, start: string, given: string): string {
  const absolute = path.resolve(start, given)
  const relative = path.relative(book.folder, absolute).split(path.sep).join('/')
  if (relative === '..' || relative.startsWith('../') || path.isAbsolute(relative)) {
    throw new TriagebookError([problem('validate/outside-book', { path: given, book: book.folder })])
  }
  if (!existsSync(absolute)) throw new TriagebookError([problem('validate/no-such-file', { path: given })])
  return relative
}
