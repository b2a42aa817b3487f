import type { Book } from '@triagebook/book'
import { err, ok, type Result, TriagebookError } from '@triagebook/record/problem'

/** The text of a file of the book, empty where there is none; a problem of that file alone where it cannot be read. */
export function readBookText(book: Book, path: string): Result<string> {
  try {
    return ok(book.text(path) ?? '')
  } catch (error) {
    if (!(error instanceof TriagebookError)) throw error
    const [first, ...rest] = error.problems
    return err(first, ...rest)
  }
}
