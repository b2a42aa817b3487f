import { wordFinder } from './aho-corasick.ts'
import { type Atoms, literalAtoms } from './literal-atoms.ts'
import { type CompiledPattern, compilePattern } from './pattern.ts'

/** Patterns that are asked about the same texts. Each behaves as `compilePattern` makes it, only sooner. */
export interface PatternSet {
  readonly compile: typeof compilePattern
}

/** As many as a ticket has texts that patterns are asked about by turns: title and body, and room to spare. */
const TEXTS_KEPT = 4

/**
 * A set that reads a text once for all its patterns, and then runs only those that can match it: those without literal
 * atoms, and those of whose every list of atoms one stands in the text. Make the patterns first and ask afterwards: one
 * made later costs the set its table.
 */
export function patternSet(): PatternSet {
  const atoms: Atoms[] = []
  let atomsIn: ((text: string) => ReadonlySet<number>) | undefined
  const compile = (...given: Parameters<typeof compilePattern>): CompiledPattern => {
    const pattern = compilePattern(...given)
    if ('error' in pattern) return pattern
    const needed = literalAtoms(pattern.source).map((words) => atoms.push(words) - 1)
    if (needed.length === 0) return pattern
    atomsIn = undefined
    const canMatch = (text: string) => {
      atomsIn ??= remembered(wordFinder(atoms))
      const there = atomsIn(text)
      return needed.every((list) => there.has(list))
    }
    return {
      source: pattern.source,
      test: (text) => canMatch(text) && pattern.test(text),
      find: (text) => (canMatch(text) ? pattern.find(text) : []),
    }
  }
  return { compile }
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
