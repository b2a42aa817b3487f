import type { Book } from '@triagebook/book'
import { type Problem, TriagebookError } from '@triagebook/record'
import type { PagePlan } from './fate.ts'

/** Writes a page's records and the cursor after it, all or none; returns the paths. Throws with what was not written. */
export function writePage(book: Book, { changes }: PagePlan): readonly string[] {
  if (changes.length === 0) return []
  const { written, problems } = book.apply(changes)
  const [first, ...rest]: readonly Problem[] = problems
  if (first !== undefined) throw new TriagebookError([first, ...rest])
  return written
}
