import type { Instant } from '@triagebook/record'

/** Whose commit last touched a file. The e-mail address is for finding the login; it is never written. */
export interface Author {
  readonly name: string
  readonly email: string
  readonly at: Instant
}
