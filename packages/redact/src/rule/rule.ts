import type { SecretKind } from '@triagebook/record'
import type { ClueName } from '../clue/clues.ts'

/** A part of a text, in UTF-16 units. */
export interface Span {
  readonly start: number
  readonly end: number
}

/** One form of secrets or personal data. */
export interface Rule {
  readonly kind: SecretKind
  /** Whose format it is. */
  readonly name: ClueName
  /** RE2, whose time is linear in the text, because anybody may have written it. */
  readonly pattern: string
  readonly anyCase?: boolean
  /**
   * The part of a match that is the secret; null if it is none. The part may extend into the text after the match,
   * so a pattern needs to find only where a secret can begin.
   */
  readonly narrow?: (found: string, around: Around) => Span | null
}

/** Some characters on both sides of a match. */
export interface Around {
  readonly before: string
  readonly after: string
}
