import { expect, it } from 'vitest'
import { inTurn } from './in-turn.ts'

it.each([
  { rows: [1, 2, 3], columns: [7, 8], all: false, pairs: '17 28 37' },
  { rows: [1, 2], columns: [7, 8, 9], all: false, pairs: '17 19 28' },
  { rows: [1, 2], columns: [7, 8], all: false, pairs: '17 28' },
  { rows: [1], columns: [7], all: false, pairs: '17' },
  { rows: [1, 2], columns: [7, 8, 9], all: true, pairs: '17 18 19 27 28 29' },
])('$rows and $columns, all: $all, are $pairs', ({ rows, columns, all, pairs }) => {
  expect(
    inTurn(rows, columns, all)
      .map((pair) => pair.join(''))
      .join(' '),
  ).toBe(pairs)
})
