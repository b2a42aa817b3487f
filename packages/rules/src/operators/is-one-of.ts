import type { Path } from '@triagebook/record'
import { knownValue } from '../compile/known-value.ts'
import { foldCase } from '../ticket/fold-case.ts'
import { foldedValues } from '../ticket/folded-values.ts'
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
  const reasons = new Map(words.map((word) => [foldCase(word), `${label} is ${word}`]))
  return {
    match: (values, snapshot) => {
      for (const value of foldedValues(values, snapshot)) {
        const reason = reasons.get(value)
        if (reason !== undefined) return reason
      }
      return undefined
    },
    unmet: `${label} is not ${words.join(' or ')}`,
  }
}
