import { replaceSection, sectionsOf } from '@triagebook/record'
import { addCounts, type Counts, redactMarkdown } from '@triagebook/redact'
import type { IncomingTicket } from '@triagebook/sources'
import { cleanText, plainToMarkdown } from '@triagebook/text'
import type { ImportRun } from '../run.ts'

/** The body with the words that a mapped file has for its sections, redacted; each only while its section is empty. */
export function withMappedSections(
  body: string,
  ticket: IncomingTicket,
  { policy }: ImportRun,
): { readonly body: string; readonly redacted: Counts } {
  let filled = body
  let redacted: Counts = {}
  for (const { title, text } of ticket.mapped?.sections ?? []) {
    const stands = sectionsOf(filled).find((section) => section.title === title)?.content ?? ''
    if (/\S/.test(stands)) continue
    const clean = redactMarkdown(plainToMarkdown(cleanText(text)), policy)
    redacted = addCounts(redacted, clean.found)
    filled = replaceSection(filled, title, clean.text)
  }
  return { body: filled, redacted }
}
