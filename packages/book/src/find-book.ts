import { realpathSync, statSync } from 'node:fs'
import path from 'node:path'
import { err, ok, type Result } from '@triagebook/record'

/** The file that makes a folder a book. */
export const SETTINGS_PATH = 'triagebook.yml'

/** The nearest folder, from `start` upwards, that is a book; its real path. */
export function findBook(start: string): Result<string> {
  const absolute = path.resolve(start)
  if (!isThere(absolute)) return noBook(`There is no folder ${start}.`, 'Check the spelling.')
  for (let folder = realpathSync(absolute); ; folder = path.dirname(folder)) {
    if (isThere(path.join(folder, SETTINGS_PATH))) return ok(folder)
    if (folder === path.dirname(folder)) break
  }
  return noBook(
    `There is no book in ${start}: neither this folder nor one above it has a ${SETTINGS_PATH}.`,
    'Go to the folder of your book, name it with --book <folder>, or make one with init.',
  )
}

export function noBook(message: string, hint: string): Result<never> {
  return err({ code: 'book/not-found', severity: 'error', message, hint })
}

function isThere(file: string): boolean {
  return statSync(file, { throwIfNoEntry: false }) !== undefined
}
