import { lstatSync, type Stats } from 'node:fs'
import path from 'node:path'
import type { Problem } from '@triagebook/record'
import { unsafeBecause } from './book-path.ts'
import { reasonOf } from './file-error.ts'

/** Where a path of the book is on this computer, and what stands there. */
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
  if (because !== null) return refused(unsafe(bookPath, because))
  try {
    return lookAt(folder, bookPath, folders)
  } catch (error) {
    return refused(cannotRead(bookPath, error))
  }
}

/** What to say where the computer refuses to show a file; throws what is not the file system's error. */
export function cannotRead(bookPath: string, error: unknown): Problem {
  const reason = reasonOf(error)
  if (reason === null) throw error
  const message = `${bookPath} could not be read: ${reason.why}.`
  return {
    code: 'book/cannot-read',
    severity: 'error',
    message,
    hint: reason.mend,
    at: { path: bookPath, line: 1, col: 1 },
  }
}

function lookAt(folder: string, bookPath: string, folders: Set<string>): BookPlace {
  const parts = bookPath.split('/')
  const absolute = path.join(folder, ...parts)
  for (let length = 1; length < parts.length; length++) {
    const parent = parts.slice(0, length).join('/')
    if (folders.has(parent)) continue
    const stats = statsOf(path.join(folder, parent))
    if (stats === null) return { kind: 'nothing', absolute }
    if (stats.isSymbolicLink()) return refused(link(parent))
    if (!stats.isDirectory()) return refused(notAFile(bookPath, `${parent} is a file, not a folder`))
    folders.add(parent)
  }
  const stats = statsOf(absolute)
  if (stats === null) return { kind: 'nothing', absolute }
  if (stats.isSymbolicLink()) return refused(link(bookPath))
  if (!stats.isFile())
    return refused(notAFile(bookPath, `${bookPath} is ${stats.isDirectory() ? 'a folder' : 'no file'}`))
  return { kind: 'file', absolute, stats }
}

/** Most of what is asked for is not there, such as a record's other form: an exception would cost more than the look. */
function statsOf(absolute: string): Stats | null {
  return lstatSync(absolute, { throwIfNoEntry: false }) ?? null
}

function refused(problem: Problem): BookPlace {
  return { kind: 'refused', problem }
}

function unsafe(bookPath: string, because: string): Problem {
  const shown = JSON.stringify(bookPath).replaceAll(/\p{Cf}/gu, inNumbers)
  const message = `${shown} cannot name a file of the book: ${because}.`
  return {
    code: 'book/unsafe-path',
    severity: 'error',
    message,
    hint: 'Use a path inside the book, such as tickets/2026/03/zendesk-eu-1.md.',
  }
}

/** A character that could reorder or hide what stands around it in a terminal. */
function inNumbers(character: string): string {
  return `\\u{${character.codePointAt(0)?.toString(16)}}`
}

function link(bookPath: string): Problem {
  return {
    code: 'book/link',
    severity: 'error',
    message: `${bookPath} is a symbolic link. Links are not followed: they could lead outside the book.`,
    hint: 'Put the file itself in the place of the link.',
    at: { path: bookPath, line: 1, col: 1 },
  }
}

function notAFile(bookPath: string, what: string): Problem {
  return {
    code: 'book/not-a-file',
    severity: 'error',
    message: `${what}, so there is no file to read or write.`,
    hint: 'Rename or remove what stands there.',
    at: { path: bookPath, line: 1, col: 1 },
  }
}
