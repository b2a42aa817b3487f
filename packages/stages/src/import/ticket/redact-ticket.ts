import type { Instant, Problem } from '@triagebook/record'
import { addCounts, type Counts, redactMarkdown } from '@triagebook/redact'
import type { IncomingComment, IncomingTicket } from '@triagebook/sources'
import { cleanText, htmlToMarkdown, oneLine, plainToMarkdown } from '@triagebook/text'
import { redactedLine } from '../../redacted-line.ts'
import { type CustomerFields, customerFields } from '../fields/customer-fields.ts'
import type { ImportRun } from '../run.ts'
import { attachmentsLine } from './attachments-line.ts'

const TITLE_LIMIT = 200
const TAG_LIMIT = 100
const TIMELINE_LIMIT = 500

/** A ticket's words, ready to be written: safe as Markdown, without secrets and personal data. */
export interface TicketWords {
  readonly title: string
  readonly tags: readonly string[]
  /** The first message; null where it has no words. */
  readonly context: string | null
  readonly timeline: readonly TimelineLine[]
  readonly customer: CustomerFields
}

export interface TimelineLine {
  readonly at: Instant
  readonly who: 'customer' | 'support' | 'support (internal)'
  readonly words: string
}

export interface RedactedParts {
  readonly clean: TicketWords
  readonly redacted: Counts
  readonly problems: readonly Problem[]
}

/** Redacts before anything else sees the words, and counts what it took out. */
export function redactTicket(ticket: IncomingTicket, run: ImportRun): RedactedParts {
  const keepInternal = run.settings.privacy.internal_comments === 'keep'
  const comments = ticket.comments.filter((comment) => comment.public || keepInternal)
  const title = redactedLine(ticket.title, TITLE_LIMIT, run.policy)
  const tags = ticket.tags.map((tag) => redactedLine(tag, TAG_LIMIT, run.policy))
  const texts = comments.map((comment) => redactMarkdown(toMarkdown(comment), run.policy))
  const attached = comments.map(({ attachments }) => attachmentsLine(attachments, run.policy))
  const { fields, redacted, problems } = customerFields(ticket, run.connection, run.settings, run.policy)
  return {
    clean: {
      title: title.text.trim() === '' ? '(no title)' : title.text,
      tags: [...new Set(tags.map(({ text }) => text).filter((tag) => tag !== ''))].sort(),
      context: firstWords(ticket, comments, texts),
      timeline: comments.map((comment, index) => ({
        at: comment.at,
        who: whoSpeaks(comment),
        words: lineOf(texts[index]?.words ?? '', attached[index]?.text ?? ''),
      })),
      customer: fields,
    },
    redacted: [title, ...tags, ...texts, ...attached].reduce<Counts>(
      (sum, one) => addCounts(sum, one.found),
      redacted,
    ),
    problems,
  }
}

/** Words give way to what hangs on them, which stands nowhere else. */
function lineOf(words: string, attached: string): string {
  const limit = attached === '' ? TIMELINE_LIMIT : TIMELINE_LIMIT - attached.length - 1
  return `${oneLine(words, limit)} ${attached}`.trim()
}

/** The words with which the ticket began; null where they are internal, or there are none. */
function firstWords(
  ticket: IncomingTicket,
  comments: readonly IncomingComment[],
  texts: readonly { readonly text: string }[],
): string | null {
  const text = comments[0] === ticket.comments[0] ? (texts[0]?.text ?? '') : ''
  return text.trim() === '' ? null : text
}

function toMarkdown({ format, text }: IncomingComment): string {
  return format === 'html' ? htmlToMarkdown(text) : plainToMarkdown(cleanText(text))
}

function whoSpeaks(comment: IncomingComment): TimelineLine['who'] {
  if (!comment.public) return 'support (internal)'
  return comment.author === 'customer' ? 'customer' : 'support'
}
