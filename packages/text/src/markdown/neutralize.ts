import type { InlineCode, Text } from 'mdast'

/** A run of characters without spaces; a placeholder of redaction is one too. */
const WORD = /\[redacted: [a-z-]+\]|(?:(?!\[redacted: [a-z-]+\])\S)+/g

/** What has an effect on GitHub, in a mail reader or for a bot. Each is linear in the word's length. */
const ACTIVE: readonly RegExp[] = [
  /@[\p{L}\p{N}_-]/u, // mentions, e-mail addresses, actions with a version
  /#\d|gh-\d/i, // issues and pull requests
  /(?<![0-9a-z])[0-9a-f]{7,40}(?![0-9a-z])/i, // commits
  /:\/\/|www\./i, // bare addresses
  /:(?=[0-9_+-]*[a-z])[a-z0-9_+-]+:|:[+-]1:|:100:|:1234:/, // emoji names
  /\$/, // formulas
  /<!--|-->/, // comments, with which a marker of our own could be faked
]

/** What would need backslashes and is easier to read as code. */
const CLEARER_AS_CODE = /[\p{L}\p{N}]_|^\[redacted: /u

const COMMAND = /^\/\p{L}/u
const OPENING = '([{"\'“‘„«*~'
const CLOSING = ')]}"\'”’“»*~.,;!?…'

/**
 * The text as nodes that look the same and have no effect: GitHub does not link, notify or close anything because of
 * code, and mail readers do not change it. `startsLine` tells whether the text could start with a command.
 */
export function neutralize(text: string, startsLine: boolean): readonly (Text | InlineCode)[] {
  const nodes: (Text | InlineCode)[] = []
  let printed = 0
  let previousEnd = 0
  for (const { 0: word, index } of text.matchAll(WORD)) {
    const gap = text.slice(previousEnd, index)
    const beginsLine = gap.includes('\n') || (previousEnd === 0 && startsLine)
    previousEnd = index + word.length
    if (!isActive(word) && !(beginsLine && COMMAND.test(word))) continue
    const core = coreOf(word)
    if (index + core.start > printed)
      nodes.push({ type: 'text', value: text.slice(printed, index + core.start) })
    nodes.push({ type: 'inlineCode', value: word.slice(core.start, core.end) })
    printed = index + core.end
  }
  if (printed < text.length) nodes.push({ type: 'text', value: text.slice(printed) })
  return nodes
}

function isActive(word: string): boolean {
  return CLEARER_AS_CODE.test(word) || ACTIVE.some((pattern) => pattern.test(word))
}

/** The word without the brackets, quotes and punctuation around it; all of it if it has nothing else. */
function coreOf(word: string): { readonly start: number; readonly end: number } {
  if (word.startsWith('[redacted: ')) return { start: 0, end: word.length }
  let start = 0
  let end = word.length
  while (start < end && OPENING.includes(word.charAt(start))) start++
  while (end > start && CLOSING.includes(word.charAt(end - 1))) end--
  return start < end ? { start, end } : { start: 0, end: word.length }
}
