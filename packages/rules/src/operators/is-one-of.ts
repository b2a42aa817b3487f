import { report } from '../compile/compile-context.ts'
import { knownWord } from '../compile/known-word.ts'
import { problem } from '../compile/problems.ts'
import { foldCase } from '../ticket/fold-case.ts'
import type { Operator } from './operator.ts'

/** Whether the value is one of these, whatever the case. */
export const isOneOf: Operator<'in'> = (wanted, { selector, path, context }) => {
  const { label, isList, path: field } = selector
  if (isList) {
    const values = { field: field ?? label, operator: path.at(-1) ?? '' }
    return report(context, path, (at) => problem('rules/operator-does-not-fit', values, at))
  }
  const words = wanted.map((word) =>
    field === undefined ? String(word) : knownWord(field, String(word), path, context),
  )
  const byFold = new Map(words.map((word) => [foldCase(word), word]))
  return {
    match: (values) => {
      const word = values.map((value) => byFold.get(foldCase(value))).find((found) => found !== undefined)
      return word === undefined ? undefined : `${label} is ${word}`
    },
    unmet: `${label} is not ${words.join(' or ')}`,
  }
}
