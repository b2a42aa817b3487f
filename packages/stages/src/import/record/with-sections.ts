import { replaceSection } from '@triagebook/record/sections'
import { addCounts, type Counts, type Policy, redactMarkdown } from '@triagebook/redact'
import type { MappedFields } from '@triagebook/sources'
import { messageToMarkdown } from '@triagebook/text'
import { isSectionEmpty } from './is-section-empty.ts'

/** The body with a mapped file's words for its sections, without secrets; each only while its section is empty. */
export function withSections(
  body: string,
  sections: MappedFields['sections'],
  policy: Policy,
): {
  readonly body: string
  readonly redacted: Counts
  /** How many sections came in without their structure. */
  readonly plain: number
} {
  let filled = body
  let redacted: Counts = {}
  let plain = 0
  for (const { title, text } of sections) {
    if (!isSectionEmpty(filled, title)) continue
    const { markdown, isPlain } = messageToMarkdown(text, 'plain')
    if (isPlain) plain++
    const clean = redactMarkdown(markdown, policy)
    redacted = addCounts(redacted, clean.found)
    filled = replaceSection(filled, title, clean.text)
  }
  return { body: filled, redacted, plain }
}
