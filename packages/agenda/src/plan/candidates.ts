import type { Candidate } from '../model/agenda.ts'
import { type CandidateEntry, strongestFirst } from './candidate-entry.ts'

/** As many as a meeting can decide about. */
export const MOST_CANDIDATES = 10

/** The strongest candidates of all that were added. Keeps only these, so that memory does not grow with the book. */
export interface Candidates {
  add(entry: CandidateEntry): void
  list(): { readonly candidates: readonly Candidate[]; readonly moreCandidates: number }
}

export function startCandidates(): Candidates {
  let kept: readonly CandidateEntry[] = []
  let count = 0
  return {
    add(entry) {
      count++
      const last = kept[MOST_CANDIDATES - 1]
      if (last !== undefined && strongestFirst(last, entry) < 0) return
      // A copy: words that were cut from a file's text keep all of that text in memory.
      kept = [...kept, structuredClone(entry)].sort(strongestFirst).slice(0, MOST_CANDIDATES)
    },
    list: () => ({
      candidates: kept.map(({ candidate }) => candidate),
      moreCandidates: count - kept.length,
    }),
  }
}
