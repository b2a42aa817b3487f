import type { Path } from '../schema/path.ts'
import type { Actor } from '../schema/types.generated.ts'

/** Two people wrote different values into one place, so that only a person can choose. */
export interface Conflict {
  /** Where in the record; empty for the body. */
  readonly path: Path
  /** The title of the body's section; an empty title is the text above the first section. */
  readonly section?: string
  readonly ours: ConflictSide
  readonly theirs: ConflictSide
  /** The side that the merged record has: ours, unless only one side withholds the ticket. */
  readonly kept: 'ours' | 'withheld'
}

/** The value of one side. */
export interface ConflictSide {
  /** Undefined where the side deleted the field, and for a text of the body, which is not repeated. */
  readonly value?: unknown
  /** Undefined for a person who is not known yet. */
  readonly by?: Actor
  readonly why?: string
}

/** A merged part, and its conflicts; where there is one, `value` has our side. */
export interface Part<T> {
  readonly value: T
  readonly conflicts: readonly Conflict[]
}

export function withoutConflict<T>(value: T): Part<T> {
  return { value, conflicts: [] }
}
