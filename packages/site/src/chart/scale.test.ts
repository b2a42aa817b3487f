import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { roundTicks } from './scale.ts'

describe('roundTicks', () => {
  it.each([
    { max: 15, whole: true, ticks: [0, 5, 10, 15] },
    { max: 3, whole: true, ticks: [0, 1, 2, 3] },
    { max: 0, whole: true, ticks: [0, 1] },
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
