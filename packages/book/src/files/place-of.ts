import { lstatSync, type Stats } from 'node:fs'
import path from 'node:path'
import type { Place, Problem } from '@triagebook/record/problem'
import { unsafeBecause } from './book-path.ts'
import { reasonOf } from './file-error.ts'
import { problem } from './problems.ts'

/** The absolute path of a file of the book, and what exists there. */
export type BookPlace =
  | { readonly kind: 'file'; readonly absolute: string; readonly stats: Stats }
  | { readonly kind: 'nothing'; readonly absolute: string }
  | { readonly kind: 'refused'; readonly problem: Problem }

/**
 * Looks at every part of the path below the book's folder, so that no link can lead out of it.
 * `folders` are parts that were looked at before; it grows. The folder itself must be a real path.
 */
export function placeOf(folder: string, bookPath: string, folders: Set<string> = new Set()): BookPlace {
  const because = unsafeBecause(bookPath)
  if (because !== null)
    return refused(problem('book/unsafe-path', { path: JSON.stringify(bookPath), why: because }))
  try {
    return inspect(folder, bookPath, folders)
  } catch (error) {
    return refused(cannotRead(bookPath, error))
  }
}

/** The problem of a file that the system refuses to read; rethrows other errors. */
export function cannotRead(bookPath: string, error: unknown): Problem {
  const reason = reasonOf(error)
  if (reason === null) throw error
  return problem('book/cannot-read#file', { path: bookPath, ...reason }, top(bookPath))
}

function inspect(folder: string, bookPath: string, folders: Set<string>): BookPlace {
  const parts = bookPath.split('/')
  const absolute = path.join(folder, ...parts)
  for (let length = 1; length < parts.length; length++) {
    const parent = parts.slice(0, length).join('/')
    if (folders.has(parent)) continue
    const stats = statsOf(path.join(folder, parent))
    if (stats === null) return { kind: 'nothing', absolute }
    if (stats.isSymbolicLink()) return refused(problem('book/link', { path: parent }, top(parent)))
    if (!stats.isDirectory()) return refused(notAFile(bookPath, `${parent} is a file, not a folder`))
    folders.add(parent)
  }
  const stats = statsOf(absolute)
  if (stats === null) return { kind: 'nothing', absolute }
  if (stats.isSymbolicLink()) return refused(problem('book/link', { path: bookPath }, top(bookPath)))
  if (!stats.isFile())
    return refused(
      notAFile(bookPath, `${bookPath} is ${stats.isDirectory() ? 'a folder' : 'not a regular file'}`),
    )
  return { kind: 'file', absolute, stats }
}

/** Most paths that are checked do not exist, and an exception would cost more than the check. */
function statsOf(absolute: string): Stats | null {
  return lstatSync(absolute, { throwIfNoEntry: false }) ?? null
}

function refused(found: Problem): BookPlace {
  return { kind: 'refused', problem: found }
}

/** The place at which a problem of a whole file is shown. */
export function top(path: string): Place {
  return { path, line: 1, col: 1 }
}

function notAFile(bookPath: string, what: string): Problem {
  return problem('book/not-a-file', { what }, top(bookPath))
}
