import { err, type Problem, type ProblemCode, type Result } from '@triagebook/record/problem'
import type { Incoming } from '../../kit/incoming-ticket.ts'
import { problem } from '../../problem/problem.ts'
import type { Mapping } from '../read/mapping.ts'

/** How many different reasons are shown, each with its first row. */
const MOST_REASONS = 5

/** How many words are shown that the mapping does not know, each with its first row. */
const MOST_WORDS = 25

const ABOUT_A_WORD: readonly ProblemCode[] = ['source/unknown-status', 'source/not-in-map']

/**
 * If none of the first rows can be read, the mapping was written for another file: one problem is better than one for
 * each row. Null if one of them can be read, or there are none.
 */
export function mappingMismatch(
  first: readonly Incoming[],
  { path: mapping }: Mapping,
): Extract<Result<never>, { readonly ok: false }> | null {
  const problems = first.flatMap((incoming) => (incoming.kind === 'refused' ? [incoming.problem] : []))
  const count = problems.length
  if (count === 0 || count < first.length) return null
  const path = problems[0]?.at?.path ?? 'The file'
  return err(
    count === 1
      ? problem('source/nothing-readable#one', { path, mapping })
      : problem('source/nothing-readable#several', { path, mapping, count }),
    ...firstOfEach(problems.filter(isAboutWord), ({ message }) => message).slice(0, MOST_WORDS),
    ...firstOfEach(
      problems.filter((one) => !isAboutWord(one)),
      ({ code }) => code,
    ).slice(0, MOST_REASONS),
  )
}

function isAboutWord({ code }: Problem): boolean {
  return ABOUT_A_WORD.includes(code)
}

function firstOfEach(problems: readonly Problem[], keyOf: (problem: Problem) => string): readonly Problem[] {
  const first = new Map<string, Problem>()
  for (const one of problems) if (!first.has(keyOf(one))) first.set(keyOf(one), one)
  return [...first.values()]
}
