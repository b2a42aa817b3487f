import { same } from '../edit/same.ts'

/** What the common beginning says, and what became of it on two branches. */
export interface Sides<T> {
  readonly base: T
  readonly ours: T
  readonly theirs: T
}

export type Side = 'ours' | 'theirs'

/** The side that is right without further thought: only one changed, or both say the same. Else null. */
export function rightSide({ base, ours, theirs }: Sides<unknown>): Side | null {
  if (same(ours, theirs) || same(theirs, base)) return 'ours'
  return same(ours, base) ? 'theirs' : null
}

/** One part of what the three say. */
export function partOf<T, P>({ base, ours, theirs }: Sides<T>, part: (whole: T) => P): Sides<P> {
  return { base: part(base), ours: part(ours), theirs: part(theirs) }
}

/** The side with the greater mark; a mark is text, so that equal ones mean equal sides. */
export function greater(ours: string, theirs: string): Side {
  return ours >= theirs ? 'ours' : 'theirs'
}
