import { type Replaced, replaced } from './replaced.ts'

/** A line break before a word; one before `@` begins a name. Between digits a space takes its place, as between groups. */
const BREAK = /(?<between>(?<=\d) ?\n(?=\d))| ?\n(?=[\p{L}\p{N}._+/=-])/gu

/**
 * The text without every second of its line breaks, from the first or from the second one: of these two, one has each
 * pair of lines as one line, and none has three.
 */
export function withoutBreaks(text: string, from: 0 | 1): Replaced {
  let count = from
  return replaced(text, BREAK, (found, { between }) => {
    if (count++ % 2 === 1) return found
    return between === undefined ? '' : ' '
  })
}
