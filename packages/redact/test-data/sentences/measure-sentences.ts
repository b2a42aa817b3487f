import { messageToMarkdown } from '@triagebook/text'
import { findSecrets } from '../../src/find/find-secrets.ts'
import { knownNames } from '../../src/names/known-names.ts'
import type { Policy } from '../../src/policy/policy.ts'
import { redactMarkdown } from '../../src/redact.ts'
import type { Sentence, SentenceGroup, SentenceSet } from './sentence-set.ts'

export interface GroupMeasure extends Pick<SentenceGroup, 'name' | 'kind'> {
  readonly count: number
  readonly missed: readonly string[]
}

/** Of each group what was not removed as a whole, and the look-alikes of which something was removed. */
export function measureSentences({ people, groups, alike }: SentenceSet): {
  readonly groups: readonly GroupMeasure[]
  readonly taken: readonly { readonly text: string; readonly kind: string }[]
} {
  const policy = { ip: false, allows: () => false, names: knownNames(people) }
  return {
    groups: groups.map(({ name, kind, format, sentences }) => ({
      name,
      kind,
      count: sentences.length,
      missed: sentences
        .filter((sentence) => (format === 'html' ? isLeftInHtml : isLeft)(sentence, policy))
        .map(({ before, value, after }) => `${before}«${value}»${after}`),
    })),
    taken: alike.flatMap((text) => {
      const [first] = findSecrets(text, policy)
      return first === undefined ? [] : [{ text, kind: first.kind }]
    }),
  }
}

function isLeft({ before, value, after }: Sentence, policy: Policy): boolean {
  const end = before.length + value.length
  return !findSecrets(before + value + after, policy).some(
    (finding) => finding.start <= before.length && finding.end >= end,
  )
}

/** Whether a part of the value, between marks and spaces, is still there. */
function isLeftInHtml({ before, value, after }: Sentence, policy: Policy): boolean {
  const { text } = redactMarkdown(messageToMarkdown(before + value + after, 'html').markdown, policy)
  const parts = value.split(/<[^>]*>|\s+/).filter((part) => part.length > 2)
  return parts.some((part) => text.includes(part))
}
