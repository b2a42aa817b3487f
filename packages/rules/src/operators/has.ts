import { EVIDENCE } from '../markdown/evidence.ts'
import { treeOf } from '../markdown/tree-of.ts'
import type { Operator } from './operator.ts'

/** Whether a text shows it, by its Markdown. */
export const has: Operator<'has'> = {
  fits: ['text'],
  prepare: (wanted, { selector: { label } }) => {
    const { found, absent, clue, isPlainly, isIn } = EVIDENCE[wanted]
    return {
      match: (values, snapshot) =>
        values.some((text) => clue.test(text) && (isPlainly(text) || isIn(treeOf(text, snapshot))))
          ? `${found} in ${label}`
          : undefined,
      unmet: `${absent} in ${label}`,
    }
  },
}
