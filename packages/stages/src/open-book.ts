import { type Book, findBook, openBook } from '@triagebook/book'
import { type Problem, present, type Reading, TriagebookError } from '@triagebook/record'
import { type RuleBook, type RuleSource, readRules } from '@triagebook/rules'

/** The book that holds `start`. Throws with the problems where there is none, or where its settings cannot be read. */
export async function bookAt(start: string): Promise<Book> {
  const folder = orThrow(findBook(start))
  return orThrow(await openBook(folder))
}

/** The book's rules; a file that is missing decides nothing, with a warning. */
export function rulesOf(book: Book): Reading<RuleBook> {
  const source = (path: string): RuleSource | undefined => {
    const content = book.text(path)
    return content === null ? undefined : { path, content }
  }
  const files = {
    classify: source('rules/classify.yml'),
    matrix: source('rules/priority-matrix.md'),
    route: source('rules/route.yml'),
  }
  return readRules(present(files), book.settings)
}

/** The value, with its warnings added to `problems`; throws where there is none. */
export function orThrow<T>(reading: Reading<T>, problems: Problem[] = []): T {
  if (!reading.ok) throw new TriagebookError(reading.problems)
  problems.push(...reading.problems)
  return reading.value
}
