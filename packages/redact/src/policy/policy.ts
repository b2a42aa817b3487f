import type { SecretKind } from '@triagebook/record'
import type { KnownNames } from '../names/known-names.ts'

/** What a book removes from text, and what may stay. */
export interface Policy {
  /** Whether to remove IP addresses. */
  readonly ip: boolean
  /** Whether rules/redact.yml allows this one to stay. */
  readonly allows: (kind: SecretKind, value: string) => boolean
  /** Of the people of the ticket whose text it is; absent where nobody knows them, and then no name is looked for. */
  readonly names?: KnownNames
}

/** Everything is removed but IP addresses, which have the form of versions. */
export const STRICT: Policy = { ip: false, allows: () => false }
