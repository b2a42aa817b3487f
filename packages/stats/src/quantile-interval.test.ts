import { describe, expect, it } from 'vitest'
import { quantileInterval } from './quantile-interval.ts'

/** 1, 2, 3, ... n: then the bounds are the ranks. */
const upTo = (n: number) => Array.from({ length: n }, (_, index) => index + 1)

describe('quantileInterval', () => {
  // The ranks of the usual table of confidence intervals of a median, such as Conover's or Hollander and Wolfe's.
  it.each([
    { n: 6, low: 1, high: 6 },
    { n: 8, low: 1, high: 8 },
    { n: 9, low: 2, high: 8 },
    { n: 10, low: 2, high: 9 },
    { n: 20, low: 6, high: 15 },
    { n: 25, low: 8, high: 18 },
    { n: 100, low: 40, high: 61 },
  ])('of the median of $n values are ranks $low and $high', ({ n, low, high }) => {
    expect(quantileInterval(upTo(n), 0.5)).toEqual({ low, high })
  })

  it.each([
    { name: 'a median of no value', n: 0, p: 0.5 },
    { name: 'a median of one', n: 1, p: 0.5 },
    { name: 'a median of two', n: 2, p: 0.5 },
    { name: 'a median of five', n: 5, p: 0.5 },
    { name: 'a ninth decile of one', n: 1, p: 0.9 },
    { name: 'a ninth decile of 35', n: 35, p: 0.9 },
    { name: 'a first decile of 35', n: 35, p: 0.1 },
  ])('has none for $name', ({ n, p }) => {
    expect(quantileInterval(upTo(n), p)).toBeNull()
  })

  // 1 - 0.9 ** 35 is 97.4969 %, 1 - 0.9 ** 36 is 97.7472 %: only the latter leaves at most 2.5 % outside.
  it.each([
    { name: 'the ninth decile', p: 0.9, low: 29, high: 36 },
    { name: 'the first decile', p: 0.1, low: 1, high: 8 },
  ])('has one for $name from 36 values on', ({ p, low, high }) => {
    expect(quantileInterval(upTo(36), p)).toEqual({ low, high })
  })

  it('is one value where all are equal', () => {
    expect(quantileInterval([4, 4, 4, 4, 4, 4], 0.5)).toEqual({ low: 4, high: 4 })
  })

  it('is made of the values, whatever their order', () => {
    expect(quantileInterval([50, 10, 40, 20, 60, 30], 0.5)).toEqual({ low: 10, high: 60 })
  })

  it('holds for ten thousand values, where a binomial probability vanishes in a float', () => {
    expect(quantileInterval(upTo(10_000), 0.5)).toEqual({ low: 4902, high: 5099 })
  })
})
