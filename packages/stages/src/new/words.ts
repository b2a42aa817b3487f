import { type BodyField, type Playbook, SECTION_FIELDS, sectionTitle, ticketBody } from '@triagebook/playbook'
import type { Problem } from '@triagebook/record/problem'
import { addCounts, type Counts, type Policy, redactMarkdown } from '@triagebook/redact'
import { plainToMarkdown } from '@triagebook/text/markdown'
import { redactedLine } from '../words/redacted-line.ts'
import type { NewTicket } from './new-ticket.ts'
import { problem } from './problems.ts'

/** The person's text, safe as Markdown and redacted. */
export interface Words {
  readonly title: string
  readonly reason: string
  readonly body: string
  /** The sections that the template asks for and that have no text. */
  readonly empty: readonly string[]
  readonly redacted: Counts
}

const OPTIONS = {
  'body.context': 'context',
  'body.steps-to-reproduce': 'steps',
  'body.logs-and-environment': 'logs',
  'body.customer-impact': 'impact',
} as const satisfies Readonly<Record<BodyField, keyof NewTicket>>

/** As in the record's schema. */
const LONGEST_LINE = 1000

/** The problems of a title or a reason that is too long, measured as it would be written. */
export function tooLongWords({ title, reason }: Words): readonly Problem[] {
  return [...tooLong('--title', title, LONGEST_LINE), ...tooLong('--reason', reason, LONGEST_LINE)]
}

/** The problem of a text that a record has no room for: cutting it would lose what somebody wrote. */
export function tooLong(option: string, { length }: string, limit: number): readonly Problem[] {
  return length <= limit ? [] : [problem('new/too-long', { option, length, limit })]
}

/** Treats a person's text as import treats a customer's, and puts it where the template has a place for it. */
export function wordsIn(ticket: Partial<NewTicket>, template: Playbook | null, policy: Policy): Words {
  const line = (text = '') => redactedLine(text, Number.POSITIVE_INFINITY, policy)
  const title = line(ticket.title)
  const reason = line(ticket.reason)
  const sections = SECTION_FIELDS.map((field) => ({
    field,
    ...redactMarkdown(plainToMarkdown(ticket[OPTIONS[field]] ?? ''), policy),
  }))
  const body = ticketBody(
    template,
    new Map(sections.flatMap(({ field, text }) => (text.trim() === '' ? [] : [[field, text.trim()]]))),
  )
  return {
    title: title.text,
    reason: reason.text,
    body: body.text,
    empty: body.missing.map((field) => sectionTitle(field).toLowerCase()),
    redacted: [title, reason, ...sections].reduce<Counts>((sum, { found }) => addCounts(sum, found), {}),
  }
}
