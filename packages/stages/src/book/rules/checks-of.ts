import type { Book } from '@triagebook/book'
import type { RuleSource } from '@triagebook/rules'
import { CHECKS_PATH } from './checks-path.ts'

/** The file with the team's own checks; null where the book has none. */
export function checksOf(book: Book): RuleSource | null {
  const content = book.text(CHECKS_PATH)
  return content === null ? null : { path: CHECKS_PATH, content }
}
