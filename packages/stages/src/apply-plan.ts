import type { Book, FileChange } from '@triagebook/book'
import type { Problem } from '@triagebook/record'

/** Writes what a stage planned; the problems say what was not written. */
export function applyPlan(book: Book, changes: readonly FileChange[]): readonly Problem[] {
  return changes.length === 0 ? [] : book.apply(changes).problems
}
