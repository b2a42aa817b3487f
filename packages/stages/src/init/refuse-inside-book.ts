import { realpathSync } from 'node:fs'
import { findBook } from '@triagebook/book'
import { TriagebookError } from '@triagebook/record/problem'
import { problem } from './problems.ts'

/** A book in a book would be found in place of it, and its tickets would be no tickets of either. `existing` is the folder, or the nearest above it that exists. */
export function refuseInsideBook(folder: string, existing: string): void {
  const book = findBook(existing)
  const isItself = existing === folder && book.ok && book.value === realpathSync(folder)
  if (book.ok && !isItself)
    throw new TriagebookError([problem('init/inside-book', { folder, book: book.value })])
}
