import type { Snapshot } from '../ticket/snapshot.ts'

/** Whether a condition holds, and the reason, which people read in the record. */
interface PredicateResult {
  readonly met: boolean
  readonly because: string
}

/** A compiled condition: made once, tested on every ticket. */
export type Predicate = (snapshot: Snapshot) => PredicateResult

/** The condition of a route without `when`. */
export const ALWAYS_MET: Predicate = () => ({ met: true, because: 'it holds for every ticket' })

/** Takes the place of a condition that has a problem: its rule decides nothing. */
export const NEVER_MET: Predicate = () => ({ met: false, because: 'its rule has a problem' })
