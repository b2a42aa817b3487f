import { existsSync } from 'node:fs'
import path from 'node:path'
import type { Book } from '@triagebook/book'
import { TriagebookError } from '@triagebook/record'
import { idOf } from '../id-of.ts'
import type { ValidateInputs } from './inputs.ts'

/** What of a book is to be checked. */
export interface Wanted {
  readonly records: readonly string[]
  /** Whether a file of any kind is one of them. */
  readonly includes: (file: string) => boolean
  /** The record files of the whole book, in the work tree or not, that are called by one of these ids. */
  readonly called: (ids: ReadonlySet<string>) => readonly string[]
  /** Where secrets are looked for: the lines of a record, or null for all of them. */
  readonly linesForSecrets?: (path: string) => ReadonlySet<number> | null
}

export function wantedOf(book: Book, inputs: ValidateInputs): Promise<Wanted> {
  return inputs.since === undefined ? wantedAmong(book, inputs) : wantedSince(book, inputs.since, inputs)
}

/** Git names all that is needed, so that nobody walks through a large book. */
async function wantedSince(book: Book, since: string, { secrets }: ValidateInputs): Promise<Wanted> {
  const { paths, records, added, recordsCalled } = await book.changesSince(since)
  const changed = new Set(paths)
  return {
    records,
    includes: (file) => changed.has(file),
    called: recordsCalled,
    linesForSecrets: secrets ? () => null : added,
  }
}

async function wantedAmong(
  book: Book,
  { book: start, paths = [], secrets }: ValidateInputs,
): Promise<Wanted> {
  const places = paths.map((given) => insideBook(book, start, given))
  const includes = (file: string) =>
    places.length === 0 ||
    places.some((place) => place === '' || file === place || file.startsWith(`${place}/`))
  const standing = book.recordPaths()
  const all = [...standing, ...(await book.recordsLeftOut())]
  return {
    records: standing.filter(includes),
    includes,
    called: (ids) => all.filter((file) => ids.has(idOf(file))),
    ...(secrets && { linesForSecrets: () => null }),
  }
}

function insideBook(book: Book, start: string, given: string): string {
  const absolute = path.resolve(start, given)
  const relative = path.relative(book.folder, absolute).split(path.sep).join('/')
  if (relative === '..' || relative.startsWith('../') || path.isAbsolute(relative)) {
    throw new TriagebookError([
      {
        code: 'validate/outside-book',
        severity: 'error',
        message: `${given} is not in the book at ${book.folder}.`,
        hint: 'Name a file or a folder of the book.',
      },
    ])
  }
  if (!existsSync(absolute)) {
    throw new TriagebookError([
      {
        code: 'validate/no-such-file',
        severity: 'error',
        message: `There is no ${given} in the book.`,
        hint: 'Check the spelling; a record is at tickets/<year>/<month>/<id>.md.',
      },
    ])
  }
  return relative
}
