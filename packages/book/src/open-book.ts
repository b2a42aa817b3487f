import { existsSync, realpathSync } from 'node:fs'
import { err, ok, type Result, readSettings, TriagebookError } from '@triagebook/record'
import type { Author, Book } from './book.ts'
import { applyChanges } from './files/apply-changes.ts'
import { readText } from './files/read-file.ts'
import { readRecords } from './files/read-records.ts'
import { recordPaths } from './files/record-paths.ts'
import { SETTINGS_PATH } from './find-book.ts'
import { changesSince } from './git/changes-since.ts'
import { recordsLeftOut } from './git/git-index.ts'
import { lastAuthors } from './git/history.ts'
import { mergeDriverProblems } from './git/merge-driver.ts'
import { problem } from './problems.ts'

/** Opens the folder as a book and reads its settings; their warnings come with it. */
export async function openBook(folder: string): Promise<Result<Book>> {
  if (!existsSync(folder)) return err(problem('book/not-found#folder', { folder }))
  const root = realpathSync(folder)
  const text = readText(root, SETTINGS_PATH)
  if (!text.ok) return text
  if (text.value === null) return err(problem('book/not-found#settings', { folder }))
  const settings = readSettings(SETTINGS_PATH, text.value)
  if (!settings.ok) return settings
  let authors: ReadonlyMap<string, Author> | undefined
  const book: Book = {
    folder: root,
    settings: settings.value,
    recordPaths: () => recordPaths(root),
    records: (paths) => readRecords(root, paths ?? recordPaths(root)),
    text: (path) => textOf(readText(root, path)),
    recordsLeftOut: () => recordsLeftOut(root),
    changesSince: (revision) => changesSince(root, revision),
    lastAuthor: (path) => {
      authors ??= lastAuthors(root)
      return authors.get(path) ?? null
    },
    cloneProblems: () => mergeDriverProblems(root),
    apply: (changes) => {
      authors = undefined // what is written now has no author yet
      return applyChanges(root, changes)
    },
  }
  return ok(book, settings.problems)
}

function textOf(result: Result<string | null>): string | null {
  if (!result.ok) throw new TriagebookError(result.problems)
  return result.value
}
