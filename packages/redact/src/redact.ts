import { type Edit, wordsOf } from '@triagebook/text/markdown'
import { addCounts, type Counts } from './counts.ts'
import { findSecrets, placeholder } from './find/find-secrets.ts'
import { type Policy, STRICT } from './policy/policy.ts'

/** A text without its secrets, and how many of each kind it had. */
export interface Redacted {
  readonly text: string
  readonly found: Counts
}

/** Replaces secrets and personal data by placeholders. Redacting the result again finds nothing. */
export function redact(text: string, policy: Policy = STRICT): Redacted {
  return untilClean(text, policy, (current, find) => withEdits(current, find(current)))
}

export interface RedactedMarkdown extends Redacted {
  /** The text that a person sees, one line a block. */
  readonly words: string
}

/** The same for Markdown by tree: marks and escapes hide nothing, and a link with a secret becomes its text. */
export function redactMarkdown(markdown: string, policy: Policy = STRICT): RedactedMarkdown {
  let words = ''
  const redacted = untilClean(markdown, policy, (current, find) => {
    const { visible, all, edited } = wordsOf(current)
    words = visible
    return edited(find(all))
  })
  return { ...redacted, words }
}

type Editing = (text: string, find: (words: string) => readonly Edit[]) => string

/** Repeats until nothing is found: removing one secret can uncover another in the same word. */
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
  for (const { start, end, text: replacement } of edits) {
    edited += text.slice(done, start) + replacement
    done = end
  }
  return edited + text.slice(done)
}
