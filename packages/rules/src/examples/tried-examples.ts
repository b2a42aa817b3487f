import type { Problem } from '@triagebook/record/problem'

/** The time at which the ticket of every example was created, and where an example has none the time of its run. */
export const START = '2026-01-01T00:00:00Z'

/** How the examples beside rules did. */
export interface TriedExamples {
  /** Of examples that fail, or that are no tickets. */
  readonly problems: readonly Problem[]
  readonly examples: number
  readonly failed: number
  /** The rules without an example, in the order of the files. */
  readonly without: readonly string[]
}
