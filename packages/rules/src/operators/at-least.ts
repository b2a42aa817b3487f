import type { Operator } from './operator.ts'

/** Whether the number is this or more. */
export const atLeast: Operator<'at-least'> = {
  fits: ['number'],
  prepare: (least, { selector: { label } }) => ({
    match: (values) =>
      values.some((value) => Number(value) >= least) ? `${label} is at least ${least}` : undefined,
    unmet: `${label} is less than ${least}`,
  }),
}
