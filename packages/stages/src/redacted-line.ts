import { type Policy, type Redacted, redact } from '@triagebook/redact'
import { oneLine } from '@triagebook/text/plain'

/** The words on one line without secrets, at most `limit` long. Cut last: half a secret is none that anybody would find. */
export function redactedLine(words: string, limit: number, policy: Policy): Redacted {
  const { text, found } = redact(oneLine(words, Number.POSITIVE_INFINITY), policy)
  return { text: oneLine(text, limit), found }
}
