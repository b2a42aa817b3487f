import type { FieldKind } from '../ticket/field-kinds.ts'
import { atLeast } from './at-least.ts'
import { contains } from './contains.ts'
import { equals } from './equals.ts'
import { exists } from './exists.ts'
import { has } from './has.ts'
import { inList } from './in-list.ts'
import { matches } from './matches.ts'
import { newerThan } from './newer-than.ts'
import { olderThan } from './older-than.ts'
import type { Operator, OperatorName } from './operator.ts'
import { words } from './words.ts'

/** The operators, in the order in which messages name them. The types require one for each operator of the schema. */
export const OPERATORS: { readonly [Name in OperatorName]: Operator<Name> } = {
  equals,
  in: inList,
  contains,
  matches,
  exists,
  'older-than': olderThan,
  'newer-than': newerThan,
  'at-least': atLeast,
  has,
  words,
}

export const OPERATOR_NAMES: readonly OperatorName[] = Object.keys(OPERATORS).filter(isOperatorName)

function isOperatorName(name: string): name is OperatorName {
  return Object.hasOwn(OPERATORS, name)
}

/** The operators that fit a kind of field. */
export function operatorsFor(kind: FieldKind): readonly OperatorName[] {
  return OPERATOR_NAMES.filter((name) => OPERATORS[name].fits.includes(kind))
}
