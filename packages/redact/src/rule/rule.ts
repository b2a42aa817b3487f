import type { SecretKind } from '@triagebook/record'

/** A stretch of text, in UTF-16 units. */
export interface Span {
  readonly start: number
  readonly end: number
}

/** One thing that is taken out of text. */
export interface Rule {
  readonly kind: SecretKind
  /** Whose format it is, for the reader of the table. */
  readonly name: string
  /** RE2, because it runs on anybody's words: its time is linear. */
  readonly pattern: string
  readonly anyCase?: boolean
  /** A quick look: what it does not find in a text, the pattern does not either. Its time is linear too. */
  readonly clue: RegExp
  /**
   * The part of a match that is the secret; null where a closer look says that it is none. It may reach into
   * what stands after the match, so a pattern needs to find no more than where a secret can begin.
   */
  readonly narrow?: (found: string, around: Around) => Span | null
}

/** A few characters on both sides of a match. */
export interface Around {
  readonly before: string
  readonly after: string
}
