import { describe, expect, it } from 'vitest'
import { columnReader } from './column-shape.ts'
import { dateShapes, isMonthFirst } from './date-shapes.ts'

const shapeOf = (cells: readonly unknown[]) => {
  const column = columnReader('A', new Set(['', '?']))
  for (const cell of cells) column.add(cell)
  return column.shape()
}
const words = (count: number) => Array.from({ length: count }, (_, index) => `w${index}`)

describe('the shape of a column', () => {
  it.each([
    { name: 'no cells', cells: [], shape: { rows: 0, filled: 0, values: 0 } },
    {
      name: 'empty cells',
      cells: ['', '?', null, {}],
      shape: { rows: 4, filled: 0, values: 0, dates: null },
    },
    { name: 'a word twice', cells: ['a', 'a', 'b'], shape: { rows: 3, filled: 3, values: 2 } },
    { name: 'a list', cells: [['a', 'b']], shape: { filled: 1, values: 1 } },
    { name: 'numbers', cells: [1, 2], shape: { filled: 2, values: 2 } },
  ])('counts $name', ({ cells, shape }) => expect(shapeOf(cells)).toMatchObject(shape))

  it.each([
    { name: '25 different words', cells: words(25), count: 25 },
    { name: '26 different words', cells: words(26), count: null },
    { name: 'a word of 60 characters', cells: ['a'.repeat(60)], count: 1 },
    { name: 'a word of 61 characters', cells: ['a'.repeat(61)], count: null },
    { name: 'an e-mail address', cells: ['a', 'jo@customer.example'], count: null },
  ])('keeps the words only if they are few and short: $name', ({ cells, count }) =>
    expect(shapeOf(cells).words?.size ?? null).toBe(count),
  )

  it('counts each word', () =>
    expect([...(shapeOf(['a', 'b', 'a']).words ?? [])]).toEqual([
      ['a', 2],
      ['b', 1],
    ]))

  it('counts at most fifty thousand values', () => {
    expect(shapeOf(words(50_000)).values).toBe(50_000)
    expect(shapeOf(words(50_001)).values).toBe(50_000)
  })
})

describe('the patterns of a column', () => {
  const patternsOf = (texts: readonly string[]) => {
    const shapes = dateShapes()
    for (const text of texts) shapes.add(text)
    return shapes.fitting()
  }
  it.each([
    { texts: ['2026-03-04T10:00:00Z'], patterns: ['ISO 8601'] },
    { texts: ['04.03.2026'], patterns: ['dd.MM.yyyy'] },
    { texts: ['4.3.2026'], patterns: ['d.M.yyyy'] },
    { texts: ['04.03.2026', '4.3.2026'], patterns: ['d.M.yyyy'] },
    { texts: ['03/04/2026'], patterns: ['dd/MM/yyyy', 'MM/dd/yyyy'] },
    { texts: ['03/04/2026', '13/04/2026'], patterns: ['dd/MM/yyyy'] },
    { texts: ['03/04/2026', '03/13/2026'], patterns: ['MM/dd/yyyy'] },
    { texts: ['12/12/2026'], patterns: ['dd/MM/yyyy', 'MM/dd/yyyy'] },
    { texts: ['13/04/2026', '04/13/2026'], patterns: null },
    { texts: ['03/04/2026 1:05 PM'], patterns: ['dd/MM/yyyy h:mm a', 'MM/dd/yyyy h:mm a'] },
    { texts: ['04/Mar/26 12:05'], patterns: ['dd/MMM/yy HH:mm'] },
    { texts: ['2026-03-04T12:05:00'], patterns: ["yyyy-MM-dd'T'HH:mm:ss"] },
    { texts: ['soon'], patterns: null },
  ])('$texts are $patterns', ({ texts, patterns }) => expect(patternsOf(texts)).toEqual(patterns))

  it.each([
    { pattern: 'MM/dd/yyyy', expected: true },
    { pattern: 'M-d-yy', expected: true },
    { pattern: 'MMM d, yyyy', expected: false },
    { pattern: 'dd/MM/yyyy', expected: false },
  ])('$pattern has the month first: $expected', ({ pattern, expected }) =>
    expect(isMonthFirst(pattern)).toBe(expected),
  )
})
