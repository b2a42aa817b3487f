import { contains } from './contains.ts'
import { exists } from './exists.ts'
import { has } from './has.ts'
import { isOneOf } from './is-one-of.ts'
import { matches } from './matches.ts'
import type { Operator, OperatorName } from './operator.ts'
import { words } from './words.ts'

/** The operators, in the order in which messages name them. The types require one for each operator of the schema. */
export const OPERATORS: { readonly [Name in OperatorName]: Operator<Name> } = {
  equals: (value, usage) => isOneOf([value], usage),
  in: isOneOf,
  contains,
  matches,
  exists,
  has,
  words,
}

export const OPERATOR_NAMES: readonly OperatorName[] = Object.keys(OPERATORS).filter(isOperatorName)

function isOperatorName(name: string): name is OperatorName {
  return Object.hasOwn(OPERATORS, name)
}
