import type { Book } from '@triagebook/book'
import type { Result } from '@triagebook/record/problem'
import type { ReadinessRules } from '@triagebook/rules'
import { readReadiness } from '@triagebook/rules/read-readiness'
import { READINESS_PATH } from './readiness-path.ts'

/** The book's criteria of readiness; null where it has none: then every ticket may be escalated. */
export function readinessOf(book: Book): Result<ReadinessRules> | null {
  const content = book.text(READINESS_PATH)
  return content === null ? null : readReadiness({ path: READINESS_PATH, content }, book.settings)
}
