import type { SecretKind } from '@triagebook/record'

/** What a book takes out of text, and what it lets stay. */
export interface Policy {
  /** Whether IP addresses go too. */
  readonly ip: boolean
  /** Whether the book’s list, rules/redact.yml, lets this one stay. */
  readonly allows: (kind: SecretKind, value: string) => boolean
}

/** Nothing stays but IP addresses, which also are what versions look like. */
export const STRICT: Policy = { ip: false, allows: () => false }
