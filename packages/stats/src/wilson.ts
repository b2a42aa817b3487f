import { type Interval, Z } from './interval.ts'

/**
 * The 95 % interval of a share; null where there is nothing to divide by.
 *
 * Wilson's score interval, E. B. Wilson (1927), JASA 22, 209-212; method 3 of R. G. Newcombe (1998),
 * Statistics in Medicine 17, 857-872. It stays inside 0 and 1 and is sound for small counts.
 */
export function wilson(successes: number, n: number): Interval | null {
  if (n === 0) return null
  const share = successes / n
  const centre = share + (Z * Z) / (2 * n)
  const half = Z * Math.sqrt((share * (1 - share)) / n + (Z * Z) / (4 * n * n))
  const scale = 1 + (Z * Z) / n
  return {
    // Exact at the ends, where rounding would leave a trace on the wrong side of 0 or 1.
    low: successes === 0 ? 0 : (centre - half) / scale,
    high: successes === n ? 1 : (centre + half) / scale,
  }
}
