import { LONGEST_WORD, wordFinder } from './aho-corasick.ts'
import { alternatives } from './alternatives.ts'
import { type Atoms, literalAtoms, literalStrings } from './literal-atoms.ts'
import { compilePattern, LONGEST_TEXT, type Pattern } from './pattern.ts'

/** Patterns that are asked about the same texts. Each behaves as `compilePattern` makes it, only sooner. */
export interface PatternSet {
  readonly compile: typeof compilePattern
  /** Tells which alternative of a pattern matches a text: the first of `a|b` that does, or the whole pattern. */
  readonly compileAlternatives: (source: string) => CompiledAlternatives
}

export type CompiledAlternatives =
  | { readonly firstIn: (text: string) => string | undefined }
  | { readonly error: string }

/** As many as a ticket has texts that patterns are asked about by turns: title and body, and room to spare. */
const TEXTS_KEPT = 4

/** A pattern whose alternatives match where and only where it does: no flags, no quoting, no odd class of characters. */
const PLAIN = /^(?:[^\\[(]|\\[^Q]|\((?!\?)|\[\^?(?:[^\\[\]]|\\.)+\])*$/s

interface SetPattern extends Pattern {
  /** False only where the pattern surely does not match. */
  readonly couldMatch: (text: string) => boolean
}

/**
 * A set that reads a text once for all its patterns, and then runs only those that can match it: those without literal
 * atoms, and those of whose every list of atoms one stands in the text. A pattern that is nothing but a few words never
 * runs. Make the patterns first and ask afterwards: one made later costs the set its table.
 */
export function patternSet(): PatternSet {
  const atoms: Atoms[] = []
  let finder: ((text: string) => ReadonlySet<number>) | undefined
  const atomsIn = (text: string) => {
    finder ??= remembered(wordFinder(atoms))
    return finder(text)
  }
  const add = (...given: Parameters<typeof compilePattern>): SetPattern | { readonly error: string } => {
    const pattern = compilePattern(...given)
    if ('error' in pattern) return pattern
    const { source, test, find } = pattern
    const words = given[1]?.caseSensitive ? null : literalStrings(source)
    const isWords = words?.every((word) => word.length <= LONGEST_WORD) ?? false
    const needed = (isWords && words ? [words] : literalAtoms(source)).map((list) => atoms.push(list) - 1)
    if (needed.length === 0) return { ...pattern, couldMatch: () => true }
    finder = undefined
    const couldMatch = (text: string) => {
      const there = atomsIn(text)
      return needed.every((list) => there.has(list))
    }
    return {
      source,
      couldMatch,
      test: (text) => couldMatch(text) && ((isWords && text.length <= LONGEST_TEXT) || test(text)),
      find: (text) => (couldMatch(text) ? find(text) : []),
    }
  }
  return { compile: add, compileAlternatives: (source) => alternativesIn(source, add) }
}

function alternativesIn(
  source: string,
  add: (source: string) => SetPattern | { readonly error: string },
): CompiledAlternatives {
  const whole = add(source)
  if ('error' in whole) return whole
  const sources = alternatives(source)
  const parts = sources.length === 1 ? [] : sources.map(add)
  const known = parts.filter((part): part is SetPattern => !('error' in part))
  const isSumOfParts = PLAIN.test(source) && parts.length > 0 && known.length === parts.length
  const firstPart = (text: string) => known.find((part) => part.test(text))?.source
  return {
    firstIn: isSumOfParts
      ? (text) => (whole.couldMatch(text) ? firstPart(text) : undefined)
      : (text) => (whole.test(text) ? (firstPart(text) ?? source) : undefined),
  }
}

/** Keeps the answers for the last few texts: the patterns of a set are asked one by one about the same ones. */
function remembered<Answer>(ask: (text: string) => Answer): (text: string) => Answer {
  const kept: { readonly text: string; readonly answer: Answer }[] = []
  return (text) => {
    const known = kept.find((one) => one.text === text)
    if (known) return known.answer
    const answer = ask(text)
    kept.unshift({ text, answer })
    if (kept.length > TEXTS_KEPT) kept.pop()
    return answer
  }
}
