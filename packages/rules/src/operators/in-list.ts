import { isOneOf } from './is-one-of.ts'
import type { Operator } from './operator.ts'

/** Whether the value is one of these, whatever the case. */
export const inList: Operator<'in'> = {
  fits: ['text', 'word', 'number', 'instant', 'yes-or-no'],
  prepare: (wanted, usage) =>
    isOneOf(
      wanted.map((value, index) => ({ value, path: [...usage.path, index] })),
      usage,
    ),
}
