import { type Edit, wordsOf } from '@triagebook/text/markdown'
import { addCounts, type Counts } from './counts.ts'
import { findSecrets, placeholder } from './find/find-secrets.ts'
import { type Policy, STRICT } from './policy/policy.ts'

/** A text without its secrets, and how many there were of each kind; never which. */
export interface Redacted {
  readonly text: string
  readonly found: Counts
}

/** Puts a placeholder where secrets and personal data stand. Redacting again changes nothing and finds nothing. */
export function redact(text: string, policy: Policy = STRICT): Redacted {
  return untilClean(text, policy, (current, find) => withEdits(current, find(current)))
}

export interface RedactedMarkdown extends Redacted {
  /** What a person reads of it, one line a block. */
  readonly words: string
}

/** The same for Markdown, by tree: marks, escapes and links hide nothing, and a link that gives something away goes. */
export function redactMarkdown(markdown: string, policy: Policy = STRICT): RedactedMarkdown {
  let words = ''
  const redacted = untilClean(markdown, policy, (current, find) => {
    const { read, all, edited } = wordsOf(current)
    words = read
    return edited(find(all))
  })
  return { ...redacted, words }
}

type Editing = (text: string, find: (words: string) => readonly Edit[]) => string

/** Taking one secret out can uncover another that was part of the same word, so it looks until nothing is left. */
function untilClean(text: string, policy: Policy, edit: Editing): Redacted {
  let counts: Counts = {}
  let current = text
  for (let previous: string | null = null; previous !== current; ) {
    previous = current
    current = edit(current, (words) => {
      const secrets = findSecrets(words, policy)
      counts = secrets.reduce((sum, { kind }) => addCounts(sum, { [kind]: 1 }), counts)
      return secrets.map(({ kind, start, end }) => ({ start, end, text: placeholder(kind) }))
    })
  }
  return { text: current, found: counts }
}

function withEdits(text: string, edits: readonly Edit[]): string {
  let edited = ''
  let done = 0
  for (const { start, end, text: instead } of edits) {
    edited += text.slice(done, start) + instead
    done = end
  }
  return edited + text.slice(done)
}
