import type { Path } from '@triagebook/record'
import { wordsOf } from '../ticket/vocabulary.ts'
import { type CompileContext, report } from './compile-context.ts'
import { knownWord } from './known-word.ts'
import { problem } from './problems.ts'
import type { Selector } from './selector.ts'

/** The value as records have it. One that the field cannot have is a problem, because its rule would never match. */
export function knownValue(
  { kind, path: field }: Selector,
  value: string | number | boolean,
  path: Path,
  context: CompileContext,
): string {
  const written = String(value)
  if (field === undefined) return written
  if (wordsOf(field, context.settings) !== undefined) return knownWord(field, written, path, context)
  const hint = misfit(kind, value)
  if (hint !== null)
    report(context, path, (at) =>
      problem('rules/unknown-value', { field, value: written, suggestion: hint }, at),
    )
  return written
}

const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/

/** What the field holds, where that is not such a value; null where it may be. */
function misfit(kind: Selector['kind'], value: string | number | boolean): string | null {
  switch (kind) {
    case 'number':
      return typeof value === 'number' ? null : 'It is a number. Write it in digits, without quotes.'
    case 'yes-or-no':
      return typeof value === 'boolean' ? null : 'It is `true` or `false`, without quotes.'
    case 'word':
      return typeof value === 'string'
        ? null
        : `It is a word. If this is one, write it in quotes: "${value}".`
    case 'instant':
      return INSTANT.test(String(value))
        ? null
        : 'It is a time such as "2026-03-26T10:56:07Z". `older-than` and `newer-than` compare it with now.'
    default:
      return null
  }
}
