import type { Predicate } from '../compile/predicate.ts'

/** A rule for tags of the desk, compiled once. */
export interface TagRule {
  readonly name: string
  readonly add: readonly string[]
  readonly remove: readonly string[]
  readonly holds: Predicate
}
