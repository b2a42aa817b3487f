import { replaceSection } from '@triagebook/record/sections'
import { addCounts, type Counts, type Policy, redactMarkdown } from '@triagebook/redact'
import type { MappedFields } from '@triagebook/sources'
import { cleanText, plainToMarkdown } from '@triagebook/text'
import { isSectionEmpty } from './is-section-empty.ts'

/** The body with a mapped file's words for its sections, without secrets; each only while its section is empty. */
export function withSections(
  body: string,
  sections: MappedFields['sections'],
  policy: Policy,
): { readonly body: string; readonly redacted: Counts } {
  let filled = body
  let redacted: Counts = {}
  for (const { title, text } of sections) {
    if (!isSectionEmpty(filled, title)) continue
    const clean = redactMarkdown(plainToMarkdown(cleanText(text)), policy)
    redacted = addCounts(redacted, clean.found)
    filled = replaceSection(filled, title, clean.text)
  }
  return { body: filled, redacted }
}
