import type { Candidate } from '../outcome/outcome.ts'

/** The part of a candidate in all scores: 0 to 1, two digits. */
export function shareOf({ score }: Candidate, candidates: readonly Candidate[]): number {
  const sum = candidates.reduce((total, one) => total + one.score, 0)
  return Math.round((score / sum) * 100) / 100
}
