import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { quantile } from './quantile.ts'

describe('quantile', () => {
  it.each([
    {
      name: 'the median of an even number (numpy.percentile)',
      values: [10, 7, 4, 3, 2, 1],
      p: 0.5,
      expected: 3.5,
    },
    // Type 6 says 1.25, type 8 says 1.4167: this tells the types apart.
    { name: 'the lower quartile lies between two values', values: [1, 2, 3, 4], p: 0.25, expected: 1.75 },
    {
      name: 'the ninth decile of 0 to 10 (R)',
      values: [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10],
      p: 0.9,
      expected: 9,
    },
    { name: 'the least', values: [5, 1, 3], p: 0, expected: 1 },
    { name: 'the greatest', values: [5, 1, 3], p: 1, expected: 5 },
    { name: 'of one value', values: [7], p: 0.9, expected: 7 },
    { name: 'numbers, not words, are sorted', values: [100, 9, 20], p: 0.5, expected: 20 },
  ])('$name', ({ values, p, expected }) => {
    expect(quantile(values, p)).toBeCloseTo(expected, 12)
  })

  it('is nothing of nothing', () => {
    expect(quantile([], 0.5)).toBeNull()
  })

  it('never depends on the order of the values, and leaves them as they are', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer(), { minLength: 1 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (values, p) => {
          const before = [...values]
          expect(quantile(values.toReversed(), p)).toBe(quantile(values, p))
          expect(values).toEqual(before)
        },
      ),
    )
  })
})
