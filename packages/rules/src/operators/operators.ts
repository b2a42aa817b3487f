import type { Condition, Path } from '@triagebook/record'
import { containsPhrase } from '@triagebook/text/plain'
import type { CompileContext } from '../compile/compile-context.ts'
import { knownWord } from '../compile/known-word.ts'
import { NEVER_MET, type Predicate } from '../compile/predicate.ts'
import { problem } from '../compile/problems.ts'
import type { Selector } from '../compile/selector.ts'
import { foldCase } from '../ticket/fold-case.ts'
import type { Value } from '../ticket/value-reader.ts'
import { matches } from './matches.ts'

/** The operators of a leaf, in the order in which messages name them. */
export const OPERATORS = ['equals', 'in', 'contains', 'matches', 'exists'] as const
type Operator = (typeof OPERATORS)[number]

type Build = (selector: Selector, leaf: Condition, path: Path, context: CompileContext) => Predicate

/** Makes the question that a leaf's operator asks of its subject. To add an operator, add a line here. */
export const BUILD: Readonly<Record<Operator, Build>> = {
  equals: (selector, leaf, path, context) =>
    isOneOf(selector, [leaf.equals ?? ''], [...path, 'equals'], context),
  in: (selector, leaf, path, context) => isOneOf(selector, leaf.in ?? [], [...path, 'in'], context),
  contains: (selector, leaf) => contains(selector, leaf.contains ?? ''),
  matches: (selector, leaf, path, context) =>
    matches(selector, leaf.matches ?? '', [...path, 'matches'], context),
  exists: ({ label, read }, leaf) => {
    const wanted = leaf.exists ?? true
    return (snapshot) => {
      const there = read(snapshot).length > 0
      return { met: there === wanted, because: `${label} is ${there ? 'there' : 'missing'}` }
    }
  },
}

function isOneOf(
  selector: Selector,
  wanted: readonly Value[],
  path: Path,
  context: CompileContext,
): Predicate {
  if (selector.isList) {
    const values = { field: selector.path ?? '', operator: path.at(-1) ?? '' }
    context.problems.push(problem('rules/operator-does-not-fit', values, context.place(path)))
    return NEVER_MET
  }
  const words = wanted.map((word) =>
    selector.path ? knownWord(selector.path, String(word), path, context) : String(word),
  )
  const byFold = new Map(words.map((word) => [foldCase(word), word]))
  const no = `${selector.label} is not ${words.join(' or ')}`
  return (snapshot) => {
    for (const value of selector.read(snapshot)) {
      const word = byFold.get(foldCase(value))
      if (word !== undefined) return { met: true, because: `${selector.label} is ${word}` }
    }
    return { met: false, because: no }
  }
}

function contains(selector: Selector, wanted: Value): Predicate {
  const phrase = String(wanted)
  const member = foldCase(phrase)
  const holds = selector.isList
    ? (value: Value) => foldCase(value) === member
    : (value: Value) => containsPhrase(String(value), phrase)
  return someValue(selector, holds, `"${phrase}" in ${selector.label}`, `no "${phrase}" in ${selector.label}`)
}

function someValue(selector: Selector, holds: (value: Value) => boolean, yes: string, no: string): Predicate {
  const met = { met: true, because: yes }
  const unmet = { met: false, because: no }
  return (snapshot) => (selector.read(snapshot).some(holds) ? met : unmet)
}
