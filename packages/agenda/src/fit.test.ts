import { describe, expect, it } from 'vitest'
import { fit } from './fit.ts'

describe('fit', () => {
  const rowsOf = (rows: number) => 'x'.repeat(Math.min(rows, 300))

  it.each([
    { name: 'everything where it fits', longest: 300, limit: 300, rows: 300 },
    { name: 'as many rows as fit', longest: 300, limit: 299, rows: 299 },
    { name: 'as many rows as fit, where they are few', longest: 300, limit: 5, rows: 5 },
    { name: 'no row where none fits', longest: 300, limit: 0, rows: 0 },
    { name: 'the one row there is', longest: 1, limit: 300, rows: 1 },
    { name: 'nothing of nothing', longest: 0, limit: 300, rows: 0 },
  ])('prints $name', ({ longest, limit, rows }) => {
    expect(fit(rowsOf, longest, limit).length).toBe(rows)
  })

  it('never prints much more than fits, however long the lists are', () => {
    const asked: number[] = []
    fit(
      (rows) => {
        asked.push(rows)
        return 'x'.repeat(rows)
      },
      1_000_000,
      1000,
    )
    expect(Math.max(...asked)).toBeLessThanOrEqual(2000)
  })
})
