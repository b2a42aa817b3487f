import type { Predicate } from '../compile/predicate.ts'

/** One thing that a ticket has to show, compiled once. */
export interface Criterion {
  readonly name: string
  readonly concerns: Predicate
  readonly shows: Predicate
  /** One sentence for the team. */
  readonly missing: string
  /** The question to ask the customer. */
  readonly ask: string
}

/** The criteria of a book, compiled once. Opaque: give it to `judgeReadiness`. */
export interface ReadinessRules {
  /** What is missing is only reported. */
  readonly observes: boolean
  readonly criteria: readonly Criterion[]
}
