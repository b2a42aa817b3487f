import type { Instant } from '@triagebook/record'

/** The author of the last commit of a file. The e-mail address is used to find the login and never written. */
export interface Author {
  readonly name: string
  readonly email: string
  readonly at: Instant
}
