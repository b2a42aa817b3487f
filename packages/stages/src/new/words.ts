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
  /** The sections that have no text. */
  readonly empty: readonly string[]
  readonly redacted: Counts
}

const SECTIONS = [
  ['context', 'Context'],
  ['steps', 'Steps to reproduce'],
  ['logs', 'Logs and environment'],
  ['impact', 'Customer impact'],
] as const

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

/** Treats a person's text as import treats a customer's. */
export function wordsIn(ticket: Partial<NewTicket>, policy: Policy): Words {
  const line = (text = '') => redactedLine(text, Number.POSITIVE_INFINITY, policy)
  const title = line(ticket.title)
  const reason = line(ticket.reason)
  const sections = SECTIONS.map(([key, heading]) => ({
    heading,
    ...redactMarkdown(plainToMarkdown(ticket[key] ?? ''), policy),
  }))
  const isFilled = ({ text }: { readonly text: string }) => text.trim() !== ''
  return {
    title: title.text,
    reason: reason.text,
    body: sections
      .filter(isFilled)
      .map(({ heading, text }) => `## ${heading}\n\n${text.trim()}\n`)
      .join('\n'),
    empty: sections.filter((section) => !isFilled(section)).map(({ heading }) => heading.toLowerCase()),
    redacted: [title, reason, ...sections].reduce<Counts>((sum, { found }) => addCounts(sum, found), {}),
  }
}
