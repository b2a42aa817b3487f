import { isOneOf } from './is-one-of.ts'
import type { Operator } from './operator.ts'

/** Whether the value is this one, whatever the case. */
export const equals: Operator<'equals'> = {
  fits: ['text', 'word', 'number', 'instant', 'yes-or-no'],
  prepare: (wanted, usage) => isOneOf([{ value: wanted, path: usage.path }], usage),
}
