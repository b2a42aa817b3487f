import { slugOf } from '@triagebook/record'
import { addCounts, type Counts, type Policy, redact } from '@triagebook/redact'
import { redactedLine } from '../../words/redacted-line.ts'

const LONGEST = 100

/** Words of a desk as a slug for a record, without secrets; empty where no letter or digit is left. */
export function redactedSlug(
  words: string,
  policy: Policy,
): { readonly slug: string; readonly found: Counts } {
  const { text, found } = redactedLine(words, LONGEST, policy)
  const slug = slugOf(text)
  // Hyphens in place of other characters can make a secret, such as a card number written with underscores.
  const again = slug === text.toLowerCase() ? { text: slug, found: {} } : redact(slug, policy)
  return { slug: slugOf(again.text).slice(0, LONGEST), found: addCounts(found, again.found) }
}
