import { slugOf } from '@triagebook/record'
import type { Counts, Policy } from '@triagebook/redact'
import { redactedLine } from '../../redacted-line.ts'

const LONGEST = 100

/** A desk's words as a slug of the record, without secrets; empty where no letter or digit is left. */
export function redactedSlug(
  words: string,
  policy: Policy,
): { readonly slug: string; readonly found: Counts } {
  const { text, found } = redactedLine(words, LONGEST, policy)
  return { slug: slugOf(text).slice(0, LONGEST), found }
}
