import { readDuration } from './duration.ts'
import type { Operator } from './operator.ts'

/** Whether the instant is longer ago than this. The reason has the rule's time, so that it is the same in each run. */
export const olderThan: Operator<'older-than'> = {
  fits: ['instant'],
  prepare: (written, { selector: { label } }) => {
    const { milliseconds, words } = readDuration(written)
    return {
      match: (values, { now }) =>
        values.some((value) => now.getTime() - Date.parse(value) > milliseconds)
          ? `${label} is more than ${words} ago`
          : undefined,
      unmet: `${label} is not more than ${words} ago`,
    }
  },
}
