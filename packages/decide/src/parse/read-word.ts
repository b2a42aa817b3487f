import { canonicalType } from '@triagebook/record'
import { err, ok, type Result, suggestion } from '@triagebook/record/problem'
import { problem } from '../problems.ts'
import type { WordArgument } from '../table/argument.ts'
import { wordsIn } from '../table/words.ts'
import type { ParseContext } from './parse-context.ts'

const SLUG = /^[a-z0-9]+(?:-[a-z0-9]+)*$/
const LONGEST_SLUG = 100

/** A word of a list, in capital letters or not; `others` are the words that may stand in its place. */
export function readWord(
  word: string,
  { list, what }: WordArgument,
  others: readonly string[],
  { settings }: ParseContext,
): Result<string> {
  const known = wordsIn(list, settings)
  const meant = list === 'type' ? canonicalType(word.toLowerCase()) : word.toLowerCase()
  const found = known.find((one) => one.toLowerCase() === meant)
  if (found !== undefined) return ok(found)
  if (known.length > 0) {
    const words = { word, what, suggestion: suggestion(word, [...known, ...others]) }
    return err(problem('decide/unknown-value#list', words))
  }
  const isSlug = word.length <= LONGEST_SLUG && SLUG.test(word)
  return isSlug ? ok(word) : err(problem('decide/unknown-value#slug', { word, what }))
}
