import { type Path, suggestion } from '@triagebook/record'
import { folded } from './same-word.ts'
import { canonicalWord, wordsOf } from './vocabulary.ts'
import type { Workshop } from './workshop.ts'

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
