import type { Path } from '../schema/path.ts'
import type { Actor } from '../schema/types.generated.ts'

/** Two people wrote different things into one place: only a person can say which of them counts. */
export interface Clash {
  /** Where in the record; empty where it is about the body. */
  readonly path: Path
  /** The title of the body's section that it is about; an empty one is the text above the first. */
  readonly section?: string
  readonly ours: Said
  readonly theirs: Said
  /** Ours stands in the merged record, except where the ticket is withheld: then the withheld side does. */
  readonly kept: 'ours' | 'withheld'
}

/** What one side says. */
export interface Said {
  /** Undefined: it took the field away. Of the body's text it says nothing. */
  readonly value?: unknown
  /** Undefined: some person, not known yet. */
  readonly by?: Actor
  readonly why?: string
}

/** What a part is after the merge, and what of it clashes; there `value` is what our side says. */
export interface Part<T> {
  readonly value: T
  readonly clashes: readonly Clash[]
}

export function settled<T>(value: T): Part<T> {
  return { value, clashes: [] }
}
