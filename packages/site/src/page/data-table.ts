import type { Element, ElementContent } from 'hast'
import { h } from 'hastscript'

export type Cell = string | ElementContent

export interface DataTable {
  readonly caption: string
  /** Column titles; the first column names the row. */
  readonly head: readonly string[]
  readonly rows: readonly (readonly Cell[])[]
  /** From this column on the cells are numbers. */
  readonly numbersFrom?: number
}

/** A table that scrolls inside its own box on a small screen, by keyboard too, so that the page never does. */
export function dataTable({ caption, head, rows, numbersFrom = head.length }: DataTable): Element {
  const align = (column: number) => (column >= numbersFrom ? { className: ['number'] } : {})
  return h('div', { className: ['scroll'], role: 'region', tabIndex: 0, ariaLabel: caption }, [
    h('table', [
      h('caption', caption),
      h(
        'thead',
        h(
          'tr',
          head.map((title, column) => h('th', { scope: 'col', ...align(column) }, title)),
        ),
      ),
      h(
        'tbody',
        rows.map((cells) =>
          h(
            'tr',
            cells.map((cell, column) =>
              column === 0 ? h('th', { scope: 'row' }, cell) : h('td', align(column), cell),
            ),
          ),
        ),
      ),
    ]),
  ])
}
