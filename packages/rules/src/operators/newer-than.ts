import { readDuration } from './duration.ts'
import type { Operator } from './operator.ts'

/** Whether the instant is less long ago than this. The reason has the rule's time, so that it is the same in each run. */
export const newerThan: Operator<'newer-than'> = {
  fits: ['instant'],
  prepare: (written, { selector: { label } }) => {
    const { milliseconds, words } = readDuration(written)
    return {
      match: (values, { now }) =>
        values.some((value) => now.getTime() - Date.parse(value) < milliseconds)
          ? `${label} is less than ${words} ago`
          : undefined,
      unmet: `${label} is not less than ${words} ago`,
    }
  },
}
