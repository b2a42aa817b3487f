import { type Path, suggestion } from '@triagebook/record'
import { folded } from '../ticket/fold-case.ts'
import { canonicalWord, wordsOf } from '../ticket/vocabulary.ts'
import type { Workshop } from './compile-context.ts'

/** The word as records hold it; one that the field can never hold is a problem: its rule would be silently dead. */
export function checkedWord(field: string, word: string, path: Path, workshop: Workshop): string {
  const known = canonicalWord(field, word)
  const allowed = wordsOf(field, workshop.settings)
  if (allowed && !allowed.some((candidate) => folded(candidate) === folded(known))) {
    workshop.problems.push({
      code: 'rules/unknown-value',
      severity: 'error',
      message: `${field} is never “${word}”.`,
      hint: suggestion(word, allowed),
      at: workshop.place(path),
    })
  }
  return known
}
