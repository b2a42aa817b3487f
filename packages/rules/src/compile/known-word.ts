import type { Path } from '@triagebook/record'
import { suggestion } from '@triagebook/record/problem'
import { foldCase } from '../ticket/fold-case.ts'
import { canonicalWord, wordsOf } from '../ticket/vocabulary.ts'
import { type CompileContext, report } from './compile-context.ts'
import { problem } from './problems.ts'

/** The word as it is in records. A word that the field cannot have is a problem, because its rule would never match. */
export function knownWord(
  field: string,
  word: string,
  path: Path,
  context: Omit<CompileContext, 'patterns'>,
): string {
  const known = canonicalWord(field, word)
  const allowed = wordsOf(field, context.settings)
  if (allowed && !allowed.some((candidate) => foldCase(candidate) === foldCase(known))) {
    const values = { field, value: word, suggestion: suggestion(word, allowed) }
    report(context, path, (at) => problem('rules/unknown-value', values, at))
  }
  return known
}
