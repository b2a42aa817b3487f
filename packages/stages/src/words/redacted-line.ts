import { type Policy, type Redacted, redact } from '@triagebook/redact'
import { oneLine } from '@triagebook/text/plain'

/** The text on one line, redacted, at most `limit` long. It is cut last: half a secret would not be recognized. */
export function redactedLine(words: string, limit: number, policy: Policy): Redacted {
  const { text, found } = redact(oneLine(words, Number.POSITIVE_INFINITY), policy)
  return { text: oneLine(text, limit), found }
}
