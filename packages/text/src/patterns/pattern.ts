import { RE2JS, RE2JSSyntaxException } from 're2js'

const LONGEST_PATTERN = 1000
/** In UTF-16 units; a pattern ignores the rest of a longer text. */
export const LONGEST_TEXT = 1024 * 1024

/** A pattern that anybody may have written; its time is linear in the text. */
export interface Pattern {
  readonly source: string
  test(text: string): boolean
  /** The matches from left to right, not overlapping, in UTF-16 units. */
  find(text: string): readonly { readonly start: number; readonly end: number }[]
}

/** The error is a sentence for the pattern's author. */
export type CompiledPattern = Pattern | { readonly error: string }

/** Ignores case unless `caseSensitive`. */
export function compilePattern(
  source: string,
  { caseSensitive = false }: { readonly caseSensitive?: boolean } = {},
): CompiledPattern {
  if (source.length > LONGEST_PATTERN) {
    return { error: `it has ${source.length} characters, and a pattern may have at most ${LONGEST_PATTERN}.` }
  }
  try {
    const compiled = RE2JS.compile(source, caseSensitive ? 0 : RE2JS.CASE_INSENSITIVE)
    return {
      source,
      test: (text) => compiled.test(readable(text)),
      find: (text) => findAll(compiled, readable(text)),
    }
  } catch (error) {
    if (error instanceof RE2JSSyntaxException) return { error: explain(error) }
    throw error
  }
}

/** The part of a text that patterns read. */
export function readable(text: string): string {
  if (text.length <= LONGEST_TEXT) return text
  const splitsPair = (text.codePointAt(LONGEST_TEXT - 1) ?? 0) > 0xffff
  return text.slice(0, splitsPair ? LONGEST_TEXT - 1 : LONGEST_TEXT)
}

function findAll(compiled: RE2JS, text: string): readonly { readonly start: number; readonly end: number }[] {
  const found: { readonly start: number; readonly end: number }[] = []
  const matcher = compiled.matcher(text)
  while (matcher.find()) found.push({ start: matcher.start(), end: matcher.end() })
  return found
}

/** The message for each error of re2js; `§` is replaced by the part of the pattern. */
const MISTAKES: Readonly<Record<string, string>> = {
  'missing closing )': 'a bracket ( is not closed.',
  'unexpected )': 'a bracket ) closes nothing; write \\) for the character itself.',
  'missing closing ]': 'a bracket [ is not closed, at “§”; write \\[ for the character itself.',
  'missing argument to repetition operator':
    '“§” has nothing before it to repeat; write \\§ for the character itself.',
  'invalid nested repetition operator': '“§” repeats a repetition.',
  'invalid repeat count': 'the count “§” is not possible; counts go up to 1000, the smaller one first.',
  'invalid character class range': '“§” is not a range or class of characters.',
  'trailing backslash at end of expression':
    'it ends in a lone backslash; write \\\\ for the character itself.',
}

function explain({ error, input }: RE2JSSyntaxException): string {
  const at = input ?? ''
  const [lookAround] = /^\(\?<?[=!]/.exec(at) ?? []
  if (lookAround) return `“${lookAround}” is look-around, which is not supported.`
  if (/^\\(?:[1-9]|k)/.test(at)) return `“${at}” refers back to a group, which is not supported.`
  const known = MISTAKES[error]
  return known ? known.replaceAll('§', at) : `“${at}” cannot be read (${error}).`
}
