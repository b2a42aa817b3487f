import { err, ok, type Result } from '@triagebook/record/problem'
import { oneLine } from '@triagebook/text/plain'
import { problem } from '../problems.ts'

/** As long as a line of a record can be. */
export const LONGEST_TEXT = 1000

/** The words as one line without what nobody can see; never cut. Empty where nothing can be seen. */
export function readText(words: readonly string[]): Result<string> {
  const text = oneLine(words.join(' '), Number.POSITIVE_INFINITY)
  const count = [...text].length
  return count <= LONGEST_TEXT
    ? ok(text)
    : err(problem('decide/text-too-long', { count, limit: LONGEST_TEXT }))
}
