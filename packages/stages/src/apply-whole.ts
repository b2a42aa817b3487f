import type { Book, FileChange } from '@triagebook/book'
import { TriagebookError } from '@triagebook/record'

/** Writes all of the changes and returns their paths; throws with what was not written. */
export function applyWhole(book: Book, changes: readonly FileChange[]): readonly string[] {
  if (changes.length === 0) return []
  const { written, problems } = book.apply(changes)
  const [first, ...rest] = problems
  if (first !== undefined) throw new TriagebookError([first, ...rest])
  return written
}
