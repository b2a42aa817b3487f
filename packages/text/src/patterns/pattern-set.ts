import { LONGEST_WORD, wordFinder } from './aho-corasick.ts'
import { alternatives } from './alternatives.ts'
import { type Atoms, literalAtoms, literalStrings } from './literal-atoms.ts'
import { type BadPattern, compilePattern, LONGEST_TEXT, type Pattern, readable } from './pattern.ts'

/** Patterns for the same texts. Each gives the results of `compilePattern`, but faster. */
export interface PatternSet {
  readonly compile: typeof compilePattern
  /** Gives the first alternative that matches a text, of `a|b` either `a` or `b`, or else the whole pattern. */
  readonly compileAlternatives: (source: string) => CompiledAlternatives
}

type CompiledAlternatives = { readonly firstIn: (text: string) => string | undefined } | BadPattern

/** A pattern of `compileAlternatives` has at most so many steps, so that a long text does not take minutes. */
const MOST_STEPS = 3000
/** Room for all texts of a ticket that patterns test in turn: title, body, and each comment. */
const MOST_CACHED = 4 * LONGEST_TEXT
/** What a text costs beside its characters, so that many short ones do not fill the memory. */
const COST_OF_ENTRY = 1000

/** A pattern that matches exactly where one of its alternatives does: no flags, quoting or nested character classes. */
const PLAIN = /^(?:[^\\[(]|\\[^Q]|\((?!\?)|\[\^?(?:[^\\[\]]|\\.)+\])*$/s

/**
 * A set that reads a text once for all its patterns and then runs only those that can match: those without literal
 * atoms, and those with an atom of each of their lists in the text. A pattern of a few words never runs. Compile all
 * patterns before the first test, because each one compiled later makes the set build its table again.
 */
export function patternSet(): PatternSet {
  const finder = atomFinder()
  return {
    compile: (...given) => {
      const pattern = compilePattern(...given)
      return 'error' in pattern ? pattern : withPrefilter(pattern, finder, given[1]?.caseSensitive)
    },
    compileAlternatives: (source) => {
      const whole = compilePattern(source, { mostSteps: MOST_STEPS })
      return 'error' in whole ? whole : { firstIn: firstAlternative(withPrefilter(whole, finder), finder) }
    },
  }
}

/** Finds the atoms of all patterns in one pass over a text. */
interface AtomFinder {
  /** Returns a test of whether a text has an atom of each list. */
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
        atomsIn ??= cached(wordFinder(atoms))
        const found = atomsIn(text)
        return needed.every((list) => found.has(list))
      }
    },
  }
}

/** Words and their boundaries. In so few signs of which none repeats, JavaScript's engine never takes long. */
const BOUNDED_WORDS = /^(?:[A-Za-z0-9 ]|\\b){1,32}$/

/** The letters that patterns match as `s` and `k`, and JavaScript does not. */
const FOLDED = /[\u017f\u212a]/

interface PrefilteredPattern extends Pattern {
  /** False only if the pattern cannot match. */
  readonly canMatch: (text: string) => boolean
}

function withPrefilter(pattern: Pattern, finder: AtomFinder, caseSensitive = false): PrefilteredPattern {
  const { source, test, find } = pattern
  const words = caseSensitive ? null : wordsOf(source)
  const atoms = words ? [words] : literalAtoms(source)
  if (atoms.length === 0) return { ...pattern, canMatch: () => true }
  const canMatch = finder.add(atoms)
  const rest = caseSensitive ? test : quickTest(pattern)
  return {
    source,
    canMatch,
    test: words ? (text) => canMatch(readable(text)) : (text) => canMatch(text) && rest(text),
    find: (text) => (canMatch(text) ? find(text) : []),
  }
}

/** The pattern's test, on JavaScript's engine where both give the same: it is several times as fast. */
function quickTest({ source, test }: Pattern): (text: string) => boolean {
  if (!BOUNDED_WORDS.test(source)) return test
  const words = new RegExp(source, 'i')
  return (text) => (FOLDED.test(text) ? test(text) : words.test(readable(text)))
}

/** The words of a pattern that consists of words, none longer than the finder reads. */
function wordsOf(source: string): Atoms | null {
  const words = literalStrings(source)
  return words?.every((word) => word.length <= LONGEST_WORD) ? words : null
}

function firstAlternative(
  whole: PrefilteredPattern,
  finder: AtomFinder,
): (text: string) => string | undefined {
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
    return 'error' in pattern ? [] : withPrefilter(pattern, finder)
  })
  const firstPart = (text: string) => parts.find((part) => part.test(text))?.source
  return PLAIN.test(source) && parts.length === sources.length
    ? (text) => (whole.canMatch(text) ? firstPart(text) : undefined)
    : (text) => (whole.test(text) ? (firstPart(text) ?? source) : undefined)
}

/** Caches the results for the last texts, because the patterns of a set test the same texts one by one. */
function cached<Value extends object>(compute: (text: string) => Value): (text: string) => Value {
  const remember = remembered(compute)
  let last: { readonly text: string; readonly value: Value } | undefined
  return (text) => {
    if (last?.text !== text) last = { text, value: remember(text) }
    return last.value
  }
}

function remembered<Value extends object>(compute: (text: string) => Value): (text: string) => Value {
  const known = new Map<string, Value>()
  let size = 0
  return (text) => {
    const before = known.get(text)
    if (before) return before
    if (size > MOST_CACHED) {
      known.clear()
      size = 0
    }
    const value = compute(text)
    known.set(text, value)
    size += text.length + COST_OF_ENTRY
    return value
  }
}
