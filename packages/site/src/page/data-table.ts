import type { Element, ElementContent } from 'hast'
import { h } from 'hastscript'

type Cell = string | ElementContent | readonly ElementContent[]

export interface DataTable {
  readonly caption: string
  /** Column titles; the first column names the row. */
  readonly head: readonly string[]
  readonly rows: readonly (readonly Cell[])[]
  /** From this column on the cells are numbers. */
  readonly numbersFrom?: number
}

/** More columns than these do not fit on a phone. */
const FITTING_COLUMNS = 4

/** A table that scrolls inside its own box on a small screen, by keyboard too, so that the page never does; it says so. */
export function dataTable({ caption, head, rows, numbersFrom = head.length }: DataTable): Element {
  const align = (column: number) => (column >= numbersFrom ? { className: ['number'] } : {})
  return h('div', [
    ...(head.length > FITTING_COLUMNS
      ? [h('p', { className: ['hint'] }, 'Scroll the table sideways to see all its columns.')]
      : []),
    h('div', { className: ['scroll'], role: 'region', tabIndex: 0, ariaLabel: caption }, [
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
                column === 0
                  ? h('th', { scope: 'row' }, content(cell))
                  : h('td', align(column), content(cell)),
              ),
            ),
          ),
        ),
      ]),
    ]),
  ])
}

function content(cell: Cell): ElementContent[] {
  if (typeof cell === 'string') return [{ type: 'text', value: cell }]
  return 'type' in cell ? [cell] : [...cell]
}
