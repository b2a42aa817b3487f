import type { Instant } from '@triagebook/record'
import type { Settings } from '@triagebook/record/formats'
import { addCounts, type Counts, type Policy, redactMarkdown } from '@triagebook/redact'
import type { IncomingComment, IncomingTicket } from '@triagebook/sources'
import { messageToMarkdown, oneLine } from '@triagebook/text'
import { redactedLine } from '../../words/redacted-line.ts'
import { attachmentsLine } from './attachments-line.ts'

const TITLE_LIMIT = 200
const TAG_LIMIT = 100
const TIMELINE_LIMIT = 500

/** A ticket's words, ready to be written: safe as Markdown, without secrets and personal data. */
export interface TicketWords {
  readonly title: string
  readonly tags: readonly string[]
  /** The first message; null where it is not stored or has no words. */
  readonly context: string | null
  readonly timeline: readonly TimelineLine[]
}

export interface TimelineLine {
  readonly at: Instant
  readonly who: 'customer' | 'support' | 'support (internal)'
  readonly words: string
}

/** Redacts before anything else sees the words, and counts what it took out. */
export function redactTicket(
  ticket: Pick<IncomingTicket, 'title' | 'tags' | 'comments'>,
  { internal_comments }: Pick<Settings['privacy'], 'internal_comments'>,
  policy: Policy,
): {
  readonly words: TicketWords
  readonly redacted: Counts
  /** How many messages came in without their structure. */
  readonly plain: number
} {
  const comments = ticket.comments.filter((comment) => comment.public || internal_comments === 'keep')
  const title = redactedLine(ticket.title, TITLE_LIMIT, policy)
  const tags = ticket.tags.map((tag) => redactedLine(tag, TAG_LIMIT, policy))
  const messages = comments.map(({ text, format }) => messageToMarkdown(text, format))
  const texts = messages.map(({ markdown }) => redactMarkdown(markdown, policy))
  const attached = comments.map(({ attachments }) => attachmentsLine(attachments, policy))
  // Where the first comment is internal and is not stored, no other takes its place.
  const isFirstKept = comments[0] === ticket.comments[0]
  const context = isFirstKept ? (texts[0]?.text ?? '') : ''
  return {
    words: {
      title: title.text.trim() === '' ? '(no title)' : title.text,
      tags: [...new Set(tags.map(({ text }) => text).filter((tag) => tag !== ''))].sort(),
      context: context.trim() === '' ? null : context,
      timeline: comments.map((comment, index) => ({
        at: comment.at,
        who: whoSpeaks(comment),
        words: lineOf(texts[index]?.words ?? '', attached[index]?.text ?? ''),
      })),
    },
    plain: messages.filter(({ isPlain }) => isPlain).length,
    redacted: [title, ...tags, ...texts, ...attached].reduce<Counts>(
      (sum, { found }) => addCounts(sum, found),
      {},
    ),
  }
}

/** Cuts the words rather than the attachments, which the record has nowhere else. */
function lineOf(words: string, attachments: string): string {
  const limit = attachments === '' ? TIMELINE_LIMIT : TIMELINE_LIMIT - attachments.length - 1
  return `${oneLine(words, limit)} ${attachments}`.trim()
}

function whoSpeaks(comment: IncomingComment): TimelineLine['who'] {
  if (!comment.public) return 'support (internal)'
  return comment.author === 'customer' ? 'customer' : 'support'
}
