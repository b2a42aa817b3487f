import { same } from '../edit/same.ts'
import type { RecordContent } from '../record/record-file.ts'

/** The common ancestor, and what two branches made of it. */
export interface Sides<T> {
  readonly base: T
  readonly ours: T
  readonly theirs: T
}

/** The three records; without a base where both sides added the file. */
export interface Contents extends Sides<RecordContent | undefined> {
  readonly ours: RecordContent
  readonly theirs: RecordContent
}

export type Side = 'ours' | 'theirs'

/** The side to take where only one changed, or both are equal; null where both changed. */
export function rightSide({ base, ours, theirs }: Sides<unknown>): Side | null {
  if (same(ours, theirs) || same(theirs, base)) return 'ours'
  return same(ours, base) ? 'theirs' : null
}

/** One part of all three. */
export function partOf<T, P>({ base, ours, theirs }: Sides<T>, part: (whole: T) => P): Sides<P> {
  return { base: part(base), ours: part(ours), theirs: part(theirs) }
}

/** The side with the greater sort key. Keys are text and hold all that matters, so that equal keys mean equal sides. */
export function greater(ours: string, theirs: string): Side {
  return ours >= theirs ? 'ours' : 'theirs'
}
