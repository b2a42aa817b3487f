import type { SecretKind } from '@triagebook/record'
import { findSecrets } from '../src/find/find-secrets.ts'

/** The text with `«` and `»` around everything that redaction finds of this kind; IP addresses are searched too. */
export function marked(text: string, kind: SecretKind): string {
  const findings = findSecrets(text, { ip: true, allows: () => false }).filter((one) => one.kind === kind)
  return findings.reduceRight(
    (rest, { start, end }) => `${rest.slice(0, start)}«${rest.slice(start, end)}»${rest.slice(end)}`,
    text,
  )
}

/** A row of a test, `before «value» after`, without its marks: the text to search. */
export function unmarked(row: string): string {
  return row.replace(/[«»]/g, '')
}
