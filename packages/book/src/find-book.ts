import { realpathSync, statSync } from 'node:fs'
import path from 'node:path'
import { err, ok, type Result } from '@triagebook/record/problem'
import { problem } from './problems.ts'

/** The file that makes a folder a book. */
export const SETTINGS_PATH = 'triagebook.yml'

/** The nearest folder, from `start` upwards, that is a book; its real path. */
export function findBook(start: string): Result<string> {
  const absolute = path.resolve(start)
  if (!isThere(absolute)) return err(problem('book/not-found#folder', { folder: start }))
  if (!statSync(absolute).isDirectory()) return err(problem('book/not-found#file', { folder: start }))
  for (let folder = realpathSync(absolute); ; folder = path.dirname(folder)) {
    if (isThere(path.join(folder, SETTINGS_PATH))) return ok(folder)
    if (folder === path.dirname(folder)) break
  }
  return err(problem('book/not-found#above', { folder: start }))
}

function isThere(file: string): boolean {
  return statSync(file, { throwIfNoEntry: false }) !== undefined
}
