import { type Book, type Environment, findBook, openBook } from '@triagebook/book'
import { type Problem, type Result, TriagebookError } from '@triagebook/record/problem'

/** The book that holds `start`. Throws with the problems where there is none, or where its settings cannot be read. */
export async function bookAt(start: string, environment: Environment): Promise<Book> {
  const folder = orThrow(findBook(start))
  return orThrow(await openBook(folder, environment))
}

/** The value, with its warnings added to `problems`; throws where there is none. */
export function orThrow<T>(result: Result<T>, problems: Problem[] = []): T {
  if (!result.ok) throw new TriagebookError(result.problems)
  problems.push(...result.problems)
  return result.value
}
