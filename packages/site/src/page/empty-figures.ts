import type { Figure } from '@triagebook/metrics'
import type { Element } from 'hast'
import { h } from 'hastscript'

/** The figures without a single ticket, by name: no cards that say nothing. */
export function emptyFigures(figures: readonly Figure[]): readonly Element[] {
  if (figures.length === 0) return []
  return [
    h('div', { className: ['empty'] }, [
      h('p', 'No ticket in this period for: '),
      h(
        'ul',
        figures.map(({ id, title }) => h('li', { id: `kpi-${id}` }, title)),
      ),
    ]),
  ]
}
