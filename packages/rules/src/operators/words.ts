import { treeOf } from '../markdown/tree-of.ts'
import { isPlainText, visibleText } from '../markdown/visible-text.ts'
import type { Operator } from './operator.ts'

/** Whether a text has at least so many words that a reader sees. */
export const words: Operator<'words'> = {
  fits: ['text'],
  prepare: (least, { selector: { label } }) => ({
    match: (values, snapshot) =>
      values.some(
        (text) => countWords(isPlainText(text) ? text : visibleText(treeOf(text, snapshot))) >= least,
      )
        ? `at least ${least} words in ${label}`
        : undefined,
    unmet: `fewer than ${least} words in ${label}`,
  }),
}

/** Marks alone, such as a dash, are no word. */
function countWords(text: string): number {
  return text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length
}
