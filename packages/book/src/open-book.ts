import { existsSync, realpathSync } from 'node:fs'
import { readSettings } from '@triagebook/record/formats'
import { err, ok, type Result, TriagebookError } from '@triagebook/record/problem'
import type { Author, Book } from './book.ts'
import { applyChanges } from './files/apply-changes.ts'
import { readText } from './files/read-file.ts'
import { readRecords } from './files/read-records.ts'
import { recordPaths } from './files/record-paths.ts'
import { SETTINGS_PATH } from './find-book.ts'
import { changesSince } from './git/changes-since.ts'
import { encodedFiles } from './git/encoded-files.ts'
import type { Environment } from './git/git.ts'
import { hasLeftOut, recordsLeftOut } from './git/git-index.ts'
import { lastAuthors } from './git/history.ts'
import { lineDates } from './git/line-dates.ts'
import { mergeDriverProblems } from './git/merge-driver.ts'
import { differingFrom, pullStart } from './git/pull-start.ts'
import { unmergedFiles } from './git/unmerged-files.ts'
import { escaped, webAddress } from './git/web-address.ts'
import { problem } from './problems.ts'

/** Opens the folder as a book and reads its settings; their warnings come with it. Git runs in `environment`. */
export async function openBook(folder: string, environment: Environment): Promise<Result<Book>> {
  if (!existsSync(folder)) return err(problem('book/not-found#folder', { folder }))
  const root = realpathSync(folder)
  const git = { folder: root, environment }
  const text = readText(root, SETTINGS_PATH)
  if (!text.ok) return text
  if (text.value === null) return err(problem('book/not-found#settings', { folder }))
  const settings = readSettings(SETTINGS_PATH, text.value)
  if (!settings.ok) return settings
  let authors: Map<string, Author> | undefined
  let address: { readonly onTheWeb: string | null } | undefined
  const book: Book = {
    folder: root,
    settings: settings.value,
    recordPaths: () => recordPaths(root),
    records: (paths) => readRecords(root, paths ?? recordPaths(root)),
    text: (path) => textOf(readText(root, path)),
    recordsLeftOut: () => recordsLeftOut(git),
    isLeftOut: (path) => hasLeftOut(git, path),
    changesSince: (revision) => changesSince(git, revision),
    pullStart: (pull) => pullStart(git, pull),
    differingFrom: (commit, paths) => differingFrom(git, commit, paths),
    lastAuthor: (path) => {
      authors ??= new Map(lastAuthors(git))
      return authors.get(path) ?? null
    },
    lineDates: (path) => lineDates(git, path),
    encodedFiles: (paths) => encodedFiles(git, paths),
    unmergedFiles: () => unmergedFiles(git),
    pageOf: (path) => {
      address ??= { onTheWeb: webAddress(git) }
      return address.onTheWeb === null ? null : address.onTheWeb + escaped(path)
    },
    cloneProblems: () => mergeDriverProblems(git),
    apply: (changes) => {
      const applied = applyChanges(root, changes)
      for (const path of applied.written) authors?.delete(path) // no commit holds it yet
      return applied
    },
  }
  return ok(book, settings.problems)
}

function textOf(result: Result<string | null>): string | null {
  if (!result.ok) throw new TriagebookError(result.problems)
  return result.value
}
