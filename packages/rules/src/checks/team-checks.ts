import type { Path } from '@triagebook/record'
import type { Predicate } from '../compile/predicate.ts'
import type { RuleName } from '../files/same-names.ts'

/** One of the team's own checks, compiled once. */
export interface TeamCheck {
  readonly name: string
  readonly concerns: Predicate
  readonly holds: Predicate
  /** It reads the words of a ticket, which a withheld one does not have. */
  readonly readsWords: boolean
  /** The field that it tests; undefined where it tests more than one, or a text. */
  readonly field: Path | undefined
  readonly message: string
  readonly hint: string | undefined
  readonly severity: 'error' | 'warning'
}

/** The team's own checks, compiled once. Opaque: give it to `failedChecks`. */
export interface TeamChecks {
  readonly checks: readonly TeamCheck[]
  readonly names: readonly RuleName[]
}
