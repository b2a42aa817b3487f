import type { Interval } from './interval.ts'

/** What may lie outside the interval on each side. */
const TAIL = 0.025

/**
 * The 95 % interval of a quantile: two of the values themselves, with no assumption about their distribution
 * and no chance in it; null where there are too few values (under 6 for the median, under 36 for p = 0.9).
 *
 * Order statistics by the binomial distribution: W. J. Conover, Practical Nonparametric Statistics (3rd ed.,
 * 1999), section 3.2; here the narrowest ranks that leave at most 2.5 % on each side.
 */
export function quantileInterval(values: readonly number[], p: number): Interval | null {
  const ranks = intervalRanks(values.length, p)
  if (ranks === null) return null
  const sorted = values.toSorted((a, b) => a - b)
  const low = sorted[ranks.low - 1]
  const high = sorted[ranks.high - 1]
  return low === undefined || high === undefined ? null : { low, high }
}

/**
 * Ranks from 1 to n. With B the number of values below the quantile, binomial in n and p: the greatest lower
 * rank with P(B < rank) <= 2.5 % (0, which is no rank, where there is none), and the least upper rank with
 * P(B >= rank) <= 2.5 %.
 */
function intervalRanks(n: number, p: number): Interval | null {
  let low = 0
  let below = 0 // P(B < rank)
  let logProbability = n * Math.log(1 - p) // of B = rank; in logarithms, or it vanishes for large n
  for (let rank = 0; rank <= n; rank++) {
    if (below <= TAIL) low = rank
    if (1 - below <= TAIL) return { low, high: rank }
    below += Math.exp(logProbability)
    logProbability += Math.log(((n - rank) * p) / ((rank + 1) * (1 - p)))
  }
  return null
}
