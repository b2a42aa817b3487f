import { messageToMarkdown } from '@triagebook/text'
import { findSecrets } from '../../src/find/find-secrets.ts'
import { redactMarkdown } from '../../src/redact.ts'
import type { Sentence, SentenceGroup, SentenceSet } from './sentence-set.ts'

const POLICY = { ip: false, allows: () => false }

export interface GroupMeasure extends Pick<SentenceGroup, 'name' | 'kind'> {
  readonly count: number
  readonly missed: readonly string[]
}

/** Of each group what was not removed as a whole, and the look-alikes of which something was removed. */
export function measureSentences({ groups, alike }: SentenceSet): {
  readonly groups: readonly GroupMeasure[]
  readonly taken: readonly { readonly text: string; readonly kind: string }[]
} {
  return {
    groups: groups.map(({ name, kind, format, sentences }) => ({
      name,
      kind,
      count: sentences.length,
      missed: sentences
        .filter((sentence) => (format === 'html' ? isLeftInHtml(sentence) : isLeft(sentence)))
        .map(({ before, value, after }) => `${before}«${value}»${after}`),
    })),
    taken: alike.flatMap((text) => {
      const [first] = findSecrets(text, POLICY)
      return first === undefined ? [] : [{ text, kind: first.kind }]
    }),
  }
}

function isLeft({ before, value, after }: Sentence): boolean {
  const end = before.length + value.length
  return !findSecrets(before + value + after, POLICY).some(
    (finding) => finding.start <= before.length && finding.end >= end,
  )
}

/** Whether a part of the value, between marks and spaces, is still there. */
function isLeftInHtml({ before, value, after }: Sentence): boolean {
  const { text } = redactMarkdown(messageToMarkdown(before + value + after, 'html').markdown, POLICY)
  const parts = value.split(/<[^>]*>|\s+/).filter((part) => part.length > 2)
  return parts.some((part) => text.includes(part))
}
