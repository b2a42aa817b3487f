import { fromParse5 } from 'hast-util-from-parse5'
import { parseFragment } from 'parse5'
import { expect, it } from 'vitest'
import { tableCells } from './table-cells.ts'

it.each([
  { name: 'no table', html: '<p>a', cells: 0 },
  { name: 'rows of one length', html: '<table><tr><td><td><tr><td><td></table>', cells: 4 },
  { name: 'a long row', html: `<table><tr>${'<td>'.repeat(30)}${'<tr><td>'.repeat(9)}</table>`, cells: 300 },
  { name: 'two tables', html: '<table><tr><td></table><table><tr><td><td></table>', cells: 3 },
])('counts the cells of $name: $cells', ({ html, cells }) => {
  const root = fromParse5(parseFragment(html))
  if (root.type !== 'root') throw new Error('It has no root.')
  expect(tableCells(root)).toBe(cells)
})
