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

  it('is nothing where there is nothing to divide by', () => {
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
