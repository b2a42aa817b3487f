import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { pixel, roundTicks } from './scale.ts'

describe('roundTicks', () => {
  it.each([
    { max: 15, whole: true, ticks: [0, 5, 10, 15] },
    { max: 3, whole: true, ticks: [0, 1, 2, 3] },
    { max: 0, whole: true, ticks: [0, 1] },
    { max: 0, whole: false, ticks: [0, 0.2, 0.4, 0.6, 0.8, 1] },
    { max: 1, whole: true, ticks: [0, 1] },
    { max: 5, whole: true, ticks: [0, 1, 2, 3, 4, 5] },
    { max: 6, whole: true, ticks: [0, 2, 4, 6] },
    { max: 10, whole: true, ticks: [0, 2, 4, 6, 8, 10] },
    { max: 11, whole: true, ticks: [0, 5, 10, 15] },
    { max: 25, whole: true, ticks: [0, 5, 10, 15, 20, 25] },
    { max: 26, whole: true, ticks: [0, 10, 20, 30] },
    { max: 100, whole: true, ticks: [0, 20, 40, 60, 80, 100] },
    { max: 0.001, whole: false, ticks: [0, 0.0002, 0.0004, 0.0006, 0.0008, 0.001] },
    { max: 0.3, whole: false, ticks: [0, 0.1, 0.2, 0.3] },
    { max: 0.1 + 0.2, whole: false, ticks: [0, 0.1, 0.2, 0.3] },
    { max: 0.6, whole: false, ticks: [0, 0.2, 0.4, 0.6] },
    { max: 0.559, whole: false, ticks: [0, 0.2, 0.4, 0.6] },
    { max: 1, whole: false, ticks: [0, 0.2, 0.4, 0.6, 0.8, 1] },
  ])('up to $max: $ticks', ({ max, whole, ticks }) => {
    expect(roundTicks(max, whole)).toEqual(ticks)
  })

  it('begins at 0, reaches the highest value and needs at most six lines', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1_000_000 }), fc.boolean(), (max, whole) => {
        const ticks = roundTicks(max, whole)
        expect(ticks[0]).toBe(0)
        expect(ticks.at(-1)).toBeGreaterThanOrEqual(max)
        expect(ticks.length).toBeLessThanOrEqual(6)
      }),
    )
  })
})

it.each([
  { value: 0, expected: 0 },
  { value: 1.04, expected: 1 },
  { value: 1.05, expected: 1.1 },
  { value: 12.3456, expected: 12.3 },
])('rounds the place $value to $expected', ({ value, expected }) => {
  expect(pixel(value)).toBe(expected)
})
