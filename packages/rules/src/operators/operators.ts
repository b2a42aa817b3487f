import type { Condition, Path } from '@triagebook/record'
import { containsPhrase } from '@triagebook/text/plain'
import type { Workshop } from '../compile/compile-context.ts'
import { checkedWord } from '../compile/known-word.ts'
import { NEVER_MET, type Question } from '../compile/predicate.ts'
import type { Subject } from '../compile/selector.ts'
import { folded } from '../ticket/fold-case.ts'
import type { Value } from '../ticket/snapshot.ts'
import { matches } from './matches.ts'

/** The operators of a leaf, in the order in which messages name them. */
export const OPERATORS = ['equals', 'in', 'contains', 'matches', 'exists'] as const
type Operator = (typeof OPERATORS)[number]

type Build = (subject: Subject, leaf: Condition, path: Path, workshop: Workshop) => Question

/** Makes the question that a leaf's operator asks of its subject. To add an operator, add a line here. */
export const BUILD: Readonly<Record<Operator, Build>> = {
  equals: (subject, leaf, path, workshop) =>
    isOneOf(subject, [leaf.equals ?? ''], [...path, 'equals'], workshop),
  in: (subject, leaf, path, workshop) => isOneOf(subject, leaf.in ?? [], [...path, 'in'], workshop),
  contains: (subject, leaf) => contains(subject, leaf.contains ?? ''),
  matches: (subject, leaf, path, workshop) =>
    matches(subject, leaf.matches ?? '', [...path, 'matches'], workshop),
  exists: ({ label, read }, leaf) => {
    const wanted = leaf.exists ?? true
    return (snapshot) => {
      const there = read(snapshot).length > 0
      return { met: there === wanted, because: `${label} is ${there ? 'there' : 'missing'}` }
    }
  },
}

function isOneOf(subject: Subject, wanted: readonly Value[], path: Path, workshop: Workshop): Question {
  if (subject.isList) {
    workshop.problems.push({
      code: 'rules/operator-does-not-fit',
      severity: 'error',
      message: `${subject.path} is a list, so “${path.at(-1)}” can never hold.`,
      hint: 'Ask with contains whether the list has a member.',
      at: workshop.place(path),
    })
    return NEVER_MET
  }
  const words = wanted.map((word) =>
    subject.path ? checkedWord(subject.path, String(word), path, workshop) : String(word),
  )
  const byFold = new Map(words.map((word) => [folded(word), word]))
  const no = `${subject.label} is not ${words.join(' or ')}`
  return (snapshot) => {
    for (const value of subject.read(snapshot)) {
      const word = byFold.get(folded(value))
      if (word !== undefined) return { met: true, because: `${subject.label} is ${word}` }
    }
    return { met: false, because: no }
  }
}

function contains(subject: Subject, wanted: Value): Question {
  const phrase = String(wanted)
  const member = folded(phrase)
  const holds = subject.isList
    ? (value: Value) => folded(value) === member
    : (value: Value) => containsPhrase(String(value), phrase)
  return someValue(subject, holds, `"${phrase}" in ${subject.label}`, `no "${phrase}" in ${subject.label}`)
}

function someValue(subject: Subject, holds: (value: Value) => boolean, yes: string, no: string): Question {
  const met = { met: true, because: yes }
  const unmet = { met: false, because: no }
  return (snapshot) => (subject.read(snapshot).some(holds) ? met : unmet)
}
