import type { Book } from '@triagebook/book'
import { placeFindings } from '@triagebook/record/check'
import type { Problem } from '@triagebook/record/problem'
import { READINESS_PATH } from '../readiness/readiness-path.ts'
import type { Wanted } from './wanted.ts'

/** Of each of these records that is escalated and not ready. Conditions are large, so they are loaded only when needed. */
export async function readinessProblems(
  book: Book,
  escalated: readonly string[],
  { includes }: Wanted,
  now: Date,
): Promise<readonly Problem[]> {
  if (escalated.length === 0 || book.text(READINESS_PATH) === null) return []
  const { readinessOf } = await import('../readiness/readiness-of.ts')
  const { notReady } = await import('../readiness/not-ready.ts')
  const rules = readinessOf(book)
  if (rules === null) return []
  // Without criteria nothing can be judged. If their file is checked too, `otherFiles` reports its problems.
  if (!rules.ok) return includes(READINESS_PATH) ? [] : rules.problems
  const problems: Problem[] = []
  for await (const { result } of book.records(escalated)) {
    const found = result.ok ? notReady(result.value, rules.value, now) : null
    if (result.ok && found !== null)
      problems.push(...placeFindings([{ ...found, path: ['triage', 'escalated_at'] }], result.value))
  }
  return problems
}
