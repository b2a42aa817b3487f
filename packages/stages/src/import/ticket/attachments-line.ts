import { addCounts, type Counts, type Policy } from '@triagebook/redact'
import type { IncomingAttachment } from '@triagebook/sources'
import { redactedLine } from '../../words/redacted-line.ts'

const NAMED = 3
const NAME_LIMIT = 60

/** A message's attachments in words, `(attachment: screen.png, 12 kB, on acme.zendesk.example)`; empty where it has none. */
export function attachmentsLine(
  attachments: readonly IncomingAttachment[],
  policy: Policy,
): { text: string; found: Counts } {
  const named = attachments.slice(0, NAMED).map(({ name, bytes, host }) => {
    const { text, found } = redactedLine(name, NAME_LIMIT, policy)
    const facts = [text, ...(bytes === null ? [] : [sizeOf(bytes)]), ...(host === null ? [] : [`on ${host}`])]
    return { words: `(attachment: ${facts.join(', ')})`, found }
  })
  const more = attachments.length - named.length
  return {
    text: [...named.map(({ words }) => words), ...(more > 0 ? [`(and ${more} more)`] : [])].join(' '),
    found: named.reduce<Counts>((sum, { found }) => addCounts(sum, found), {}),
  }
}

function sizeOf(bytes: number): string {
  if (bytes < 1000) return `${bytes} bytes`
  return bytes < 1_000_000 ? `${Math.round(bytes / 1000)} kB` : `${(bytes / 1_000_000).toFixed(1)} MB`
}
