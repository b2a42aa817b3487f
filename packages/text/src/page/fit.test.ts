import fc from 'fast-check'
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
    { name: 'nothing where there is no row', longest: 0, limit: 300, rows: 0 },
  ])('prints $name', ({ longest, limit, rows }) => {
    expect(fit(rowsOf, longest, limit).length).toBe(rows)
  })

  it('finds the most rows that fit, however long each row is', () => {
    const lengths = fc.array(fc.nat(200), { maxLength: 60 })
    fc.assert(
      fc.property(lengths, fc.nat(3000), (rows, limit) => {
        const print = (count: number) => 'x'.repeat(rows.slice(0, count).reduce((sum, row) => sum + row, 0))
        const most = rows.map((_, index) => print(index + 1).length).filter((length) => length <= limit)
        expect(fit(print, rows.length, limit).length).toBe(Math.max(0, ...most))
      }),
    )
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
