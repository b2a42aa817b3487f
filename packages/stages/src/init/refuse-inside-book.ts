import { realpathSync } from 'node:fs'
import { findBook } from '@triagebook/book'
import { TriagebookError } from '@triagebook/record/problem'
import { isOwnClone } from '../book/is-own-clone.ts'
import { problem } from './problems.ts'

/**
 * A book in a book would be found in place of it, and its tickets would be no tickets of either. A clone of Triagebook is
 * no book of a person, so one may be made inside it. `existing` is the folder, or the nearest above it that exists.
 */
export function refuseInsideBook(folder: string, existing: string): void {
  const book = findBook(existing)
  const isItself = existing === folder && book.ok && book.value === realpathSync(folder)
  if (book.ok && !isItself && !isOwnClone(book.value))
    throw new TriagebookError([problem('init/inside-book', { folder, book: book.value })])
}
