import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { wilson } from './wilson.ts'

describe('wilson', () => {
  // R. G. Newcombe (1998), Statistics in Medicine 17, 857-872, table I, method 3.
  it.each([
    { successes: 81, n: 263, low: 0.2553, high: 0.3662 },
    { successes: 15, n: 148, low: 0.0624, high: 0.1605 },
    { successes: 0, n: 20, low: 0, high: 0.1611 },
    { successes: 1, n: 29, low: 0.0061, high: 0.1718 },
  ])('agrees with Newcombe for $successes of $n', ({ successes, n, low, high }) => {
    const interval = wilson(successes, n)
    expect(interval?.low).toBeCloseTo(low, 4)
    expect(interval?.high).toBeCloseTo(high, 4)
  })

  // At the ends one bound is exact, the other is z^2 / (n + z^2) away, with z^2 = 3.84146.
  it.each([
    { successes: 0, n: 1, low: 0, high: 0.793_45 },
    { successes: 1, n: 1, low: 0.206_55, high: 1 },
    { successes: 0, n: 2, low: 0, high: 0.657_62 },
    { successes: 1, n: 2, low: 0.094_53, high: 0.905_47 },
    { successes: 2, n: 2, low: 0.342_38, high: 1 },
    { successes: 0, n: 5000, low: 0, high: 0.000_767_7 },
    { successes: 5000, n: 5000, low: 0.999_232_3, high: 1 },
  ])('ends at 0 and 1 themselves: $successes of $n', ({ successes, n, low, high }) => {
    const interval = wilson(successes, n)
    expect(interval?.low).toBeCloseTo(low, 5)
    expect(interval?.high).toBeCloseTo(high, 5)
    if (successes === 0) expect(interval?.low).toBe(0)
    if (successes === n) expect(interval?.high).toBe(1)
  })

  // Rounding alone would leave 2e-17 or 0.9999999999999999 here.
  it.each([3, 7, 10, 19, 49, 99, 263])('is exact at both ends of %i', (n) => {
    expect(wilson(0, n)?.low).toBe(0)
    expect(wilson(n, n)?.high).toBe(1)
  })

  it('is null where there is nothing to divide by', () => {
    expect(wilson(0, 0)).toBeNull()
  })

  const aShare = fc
    .integer({ min: 1, max: 5000 })
    .chain((n) => fc.tuple(fc.integer({ min: 0, max: n }), fc.constant(n)))

  it('holds the share and stays between 0 and 1', () => {
    fc.assert(
      fc.property(aShare, ([successes, n]) => {
        const interval = wilson(successes, n)
        expect(interval?.low).toBeGreaterThanOrEqual(0)
        expect(interval?.low).toBeLessThanOrEqual(successes / n)
        expect(interval?.high).toBeGreaterThanOrEqual(successes / n)
        expect(interval?.high).toBeLessThanOrEqual(1)
      }),
    )
  })

  it('mirrors: the failures have the mirrored interval', () => {
    fc.assert(
      fc.property(aShare, ([successes, n]) => {
        expect(wilson(n - successes, n)?.high).toBeCloseTo(1 - (wilson(successes, n)?.low ?? Number.NaN), 12)
      }),
    )
  })
})
