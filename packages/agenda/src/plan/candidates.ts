import type { Candidate } from '../model/agenda.ts'
import type { CandidateEntry } from './candidate-entry.ts'
import { strongestFirst } from './candidate-entry.ts'

/** As many as a meeting can decide about. */
const MOST_CANDIDATES = 10

/** So many are kept before all but the first are dropped. */
const MOST_KEPT = 100

/** The strongest candidates of all that were added. Keeps few of them, so that memory does not grow with the book. */
export interface Candidates {
  add(entry: CandidateEntry): void
  list(): { readonly candidates: readonly Candidate[]; readonly moreCandidates: number }
}

export function startCandidates(): Candidates {
  let kept: CandidateEntry[] = []
  let count = 0
  return {
    add(entry) {
      count++
      // A copy: words that were cut from a file's text keep all of that text in memory.
      kept.push(structuredClone(entry))
      if (kept.length >= MOST_KEPT) kept = first(kept)
    },
    list() {
      const candidates = first(kept).map(({ candidate }) => candidate)
      return { candidates, moreCandidates: count - candidates.length }
    },
  }
}

function first(entries: readonly CandidateEntry[]): CandidateEntry[] {
  return entries.toSorted(strongestFirst).slice(0, MOST_CANDIDATES)
}
