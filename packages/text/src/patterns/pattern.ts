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

/** What other engines have and this one does not, so that its author has to write something else. */
type Unsupported =
  | 'look-ahead'
  | 'negative-look-ahead'
  | 'look-behind'
  | 'negative-look-behind'
  | 'back-reference'
  | 'special-group'
  | 'too-long'
  | 'too-large'

/** Why a pattern cannot be used. */
export interface BadPattern {
  /** A sentence for the pattern's author. */
  readonly error: string
  readonly unsupported?: Unsupported
}

export type CompiledPattern = Pattern | BadPattern

/**
 * Ignores case unless `caseSensitive`. A pattern takes at most `mostSteps` for each character of a text; counts such as
 * `{1000}` multiply them.
 */
export function compilePattern(
  source: string,
  {
    caseSensitive = false,
    mostSteps = Number.POSITIVE_INFINITY,
  }: { readonly caseSensitive?: boolean; readonly mostSteps?: number } = {},
): CompiledPattern {
  if (source.length > LONGEST_PATTERN) {
    const error = `it has ${source.length} characters, and a pattern may have at most ${LONGEST_PATTERN}.`
    return { error, unsupported: 'too-long' }
  }
  try {
    const compiled = RE2JS.compile(source, caseSensitive ? 0 : RE2JS.CASE_INSENSITIVE)
    const steps = compiled.programSize()
    if (steps > mostSteps) {
      const error = `its counts make it ${steps} steps long, and a pattern may have at most ${mostSteps}.`
      return { error, unsupported: 'too-large' }
    }
    return {
      source,
      test: (text) => compiled.test(readable(text)),
      find: (text) => findAll(compiled, readable(text)),
    }
  } catch (error) {
    if (error instanceof RE2JSSyntaxException) return explain(error, source)
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

const LOOK_AROUND: Readonly<Record<string, Unsupported>> = {
  '(?=': 'look-ahead',
  '(?!': 'negative-look-ahead',
  '(?<=': 'look-behind',
  '(?<!': 'negative-look-behind',
}

function explain({ error, input }: RE2JSSyntaxException, source: string): BadPattern {
  const at = input ?? ''
  const [start = ''] = /^\(\?<?[=!]/.exec(at) ?? []
  const lookAround = LOOK_AROUND[start]
  if (lookAround)
    return {
      error: `“${start}” looks ${start.includes('<') ? 'back' : 'ahead'} in the text, which patterns here cannot do.`,
      unsupported: lookAround,
    }
  if (/^\\(?:[1-9]|k)/.test(at) || (at === '(?P' && source.includes('(?P=')))
    return {
      error: `“${at}” refers back to a group, which patterns here cannot do.`,
      unsupported: 'back-reference',
    }
  if (/^\(\?[>(|R&+\d-]/.test(at))
    return {
      error: `“${at}” is a special group, which patterns here do not have.`,
      unsupported: 'special-group',
    }
  const known = MISTAKES[error]
  return { error: known ? known.replaceAll('§', at) : `“${at}” cannot be read (${error}).` }
}
