import { LONGEST_WORD, wordFinder } from './aho-corasick.ts'
import { alternatives } from './alternatives.ts'
import { type Atoms, literalAtoms, literalStrings } from './literal-atoms.ts'
import { compilePattern, type Pattern, readable } from './pattern.ts'

/** Patterns that are asked about the same texts. Each behaves as `compilePattern` makes it, only sooner. */
export interface PatternSet {
  readonly compile: typeof compilePattern
  /** Tells which alternative of a pattern matches a text: the first of `a|b` that does, or the whole pattern. */
  readonly compileAlternatives: (source: string) => CompiledAlternatives
}

type CompiledAlternatives =
  | { readonly firstIn: (text: string) => string | undefined }
  | { readonly error: string }

/** As many as a ticket has texts that patterns are asked about by turns: title and body, and room to spare. */
const TEXTS_KEPT = 4

/** A pattern whose alternatives match where and only where it does: no flags, no quoting, no odd class of characters. */
const PLAIN = /^(?:[^\\[(]|\\[^Q]|\((?!\?)|\[\^?(?:[^\\[\]]|\\.)+\])*$/s

/**
 * A set that reads a text once for all its patterns, and then runs only those that can match it: those without literal
 * atoms, and those of whose every list of atoms one stands in the text. A pattern that is nothing but a few words never
 * runs. Make the patterns first and ask afterwards: one made later costs the set its table.
 */
export function patternSet(): PatternSet {
  const finder = atomFinder()
  return {
    compile: (...given) => {
      const pattern = compilePattern(...given)
      return 'error' in pattern ? pattern : sooner(pattern, finder, given[1]?.caseSensitive)
    },
    compileAlternatives: (source) => {
      const whole = compilePattern(source)
      return 'error' in whole ? whole : { firstIn: firstAlternative(sooner(whole, finder), finder) }
    },
  }
}

/** Finds the atoms of all patterns in one pass over a text. */
interface AtomFinder {
  /** Gives the test whether a text has an atom of each list. */
  readonly add: (lists: readonly Atoms[]) => (text: string) => boolean
}

function atomFinder(): AtomFinder {
  const atoms: Atoms[] = []
  let atomsIn: ((text: string) => ReadonlySet<number>) | undefined
  return {
    add: (lists) => {
      const needed = lists.map((list) => atoms.push(list) - 1)
      atomsIn = undefined
      return (text) => {
        atomsIn ??= remembered(wordFinder(atoms))
        const there = atomsIn(text)
        return needed.every((list) => there.has(list))
      }
    },
  }
}

interface QuickPattern extends Pattern {
  /** False only where the pattern surely does not match. */
  readonly couldMatch: (text: string) => boolean
}

function sooner(pattern: Pattern, finder: AtomFinder, caseSensitive = false): QuickPattern {
  const { source, test, find } = pattern
  const words = caseSensitive ? null : wordsOf(source)
  const atoms = words ? [words] : literalAtoms(source)
  if (atoms.length === 0) return { ...pattern, couldMatch: () => true }
  const couldMatch = finder.add(atoms)
  return {
    source,
    couldMatch,
    test: words ? (text) => couldMatch(readable(text)) : (text) => couldMatch(text) && test(text),
    find: (text) => (couldMatch(text) ? find(text) : []),
  }
}

/** The words of a pattern that is nothing else, where the finder sees them whole. */
function wordsOf(source: string): Atoms | null {
  const words = literalStrings(source)
  return words?.every((word) => word.length <= LONGEST_WORD) ? words : null
}

function firstAlternative(whole: QuickPattern, finder: AtomFinder): (text: string) => string | undefined {
  const { source } = whole
  const sources = alternatives(source)
  if (sources.length === 1) return (text) => (whole.test(text) ? source : undefined)
  const parts = sources.flatMap((part) => {
    const words = wordsOf(part)
    if (words) {
      const has = finder.add([words])
      return { source: part, test: (text: string) => has(readable(text)) }
    }
    const pattern = compilePattern(part)
    return 'error' in pattern ? [] : sooner(pattern, finder)
  })
  const firstPart = (text: string) => parts.find((part) => part.test(text))?.source
  return PLAIN.test(source) && parts.length === sources.length
    ? (text) => (whole.couldMatch(text) ? firstPart(text) : undefined)
    : (text) => (whole.test(text) ? (firstPart(text) ?? source) : undefined)
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
