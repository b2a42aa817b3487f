import type { Path } from '@triagebook/record'
import { knownValue } from '../compile/known-value.ts'
import { foldCase } from '../ticket/fold-case.ts'
import type { Test, Usage } from './operator.ts'

/** A value of the rule file, at its place. */
interface Wanted {
  readonly value: string | number | boolean
  readonly path: Path
}

/** Tests whether the value is one of these, whatever the case. */
export function isOneOf(wanted: readonly Wanted[], { selector, context }: Usage): Test {
  const { label } = selector
  const words = wanted.map(({ value, path }) => knownValue(selector, value, path, context))
  const byFold = new Map(words.map((word) => [foldCase(word), word]))
  return {
    match: (values) => {
      const word = values.map((value) => byFold.get(foldCase(value))).find((found) => found !== undefined)
      return word === undefined ? undefined : `${label} is ${word}`
    },
    unmet: `${label} is not ${words.join(' or ')}`,
  }
}
