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
    { name: 'the least of one value', values: [7], p: 0, expected: 7 },
    { name: 'the median of one value', values: [7], p: 0.5, expected: 7 },
    { name: 'the ninth decile of one value', values: [7], p: 0.9, expected: 7 },
    { name: 'the greatest of one value', values: [7], p: 1, expected: 7 },
    { name: 'the least of two values', values: [4, 2], p: 0, expected: 2 },
    { name: 'the median of two values', values: [4, 2], p: 0.5, expected: 3 },
    { name: 'the ninth decile of two values', values: [4, 2], p: 0.9, expected: 3.8 },
    { name: 'the greatest of two values', values: [4, 2], p: 1, expected: 4 },
    { name: 'the median of equal values', values: [3, 3, 3, 3], p: 0.5, expected: 3 },
    { name: 'the median of three values', values: [9, 1, 4], p: 0.5, expected: 4 },
    { name: 'numbers, not words, are sorted', values: [100, 9, 20], p: 0.5, expected: 20 },
  ])('$name', ({ values, p, expected }) => {
    expect(quantile(values, p)).toBeCloseTo(expected, 12)
  })

  it.each([0, 0.5, 0.9, 1])('is null of no values, for p = %s', (p) => {
    expect(quantile([], p)).toBeNull()
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
