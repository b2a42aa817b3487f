import type { Element, Root } from 'hast'
import { visit } from 'unist-util-visit'

/** How many cells the tables of a tree have in Markdown, where every row has as many cells as the longest. */
export function tableCells(root: Root): number {
  let cells = 0
  visit(root, 'element', (table) => {
    if (table.tagName === 'table') cells += cellsOf(table)
  })
  return cells
}

function cellsOf(table: Element): number {
  let rows = 0
  let columns = 0
  visit(table, 'element', (row) => {
    if (row.tagName !== 'tr') return
    rows++
    columns = Math.max(columns, row.children.length)
  })
  return rows * columns
}
