import type { Book } from '@triagebook/book'
import type { RecordContent } from '@triagebook/record'
import { orThrow } from '../book/open-book.ts'
import { READINESS_PATH } from '../readiness/readiness-path.ts'

type AsksOf = (content: RecordContent) => readonly string[]

/**
 * What to ask the customer before engineering can begin on a ticket. Nothing where somebody said why it cannot wait, and
 * where the criteria of the book only observe. Conditions are large, so they are loaded only if the book has criteria.
 */
export async function asksOf(book: Book, now: Date): Promise<AsksOf> {
  if (book.text(READINESS_PATH) === null) return () => []
  const { readinessOf } = await import('../readiness/readiness-of.ts')
  const read = readinessOf(book)
  const rules = read === null ? null : orThrow(read)
  if (rules === null || rules.observes) return () => []
  const { judgeReadiness } = await import('@triagebook/rules/judge-readiness')
  return (content) => {
    if (content.record.triage.readiness !== undefined) return []
    const readiness = judgeReadiness(content, rules, now)
    return readiness.ready ? [] : readiness.missing.map(({ ask }) => ask)
  }
}
