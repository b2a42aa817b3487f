import { existsSync, realpathSync } from 'node:fs'
import { ok, type Result, readSettings, TriagebookError } from '@triagebook/record'
import { applyChanges } from './apply-changes.ts'
import type { Author, Book } from './book.ts'
import { changesSince } from './changes-since.ts'
import { noBook, SETTINGS_PATH } from './find-book.ts'
import { recordsLeftOut } from './git-index.ts'
import { lastAuthors } from './history.ts'
import { mergeDriverProblems } from './merge-driver.ts'
import { readText } from './read-file.ts'
import { readRecords } from './read-records.ts'
import { recordPaths } from './record-paths.ts'

/** Opens the folder as a book and reads its settings; their warnings come with it. */
export async function openBook(folder: string): Promise<Result<Book>> {
  if (!existsSync(folder)) return noBook(`There is no folder ${folder}.`, 'Check the spelling.')
  const root = realpathSync(folder)
  const text = readText(root, SETTINGS_PATH)
  if (!text.ok) return text
  if (text.value === null)
    return noBook(`${folder} is no book: it has no ${SETTINGS_PATH}.`, 'Make it one with init.')
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
