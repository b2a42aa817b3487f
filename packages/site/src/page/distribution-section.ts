import type { Figure } from '@triagebook/metrics'
import type { Element } from 'hast'
import { h } from 'hastscript'
import { definition } from './definition.ts'
import { number } from './number.ts'
import { shareTable } from './share-table.ts'

/** A figure that consists of its parts. Its permalink is `#kpi-<id>`, as any figure's. */
export function distributionSection(figure: Figure): Element {
  const { id, n, cohort, note, title } = figure
  return h('section', { id: `kpi-${id}`, className: ['panel'], ariaLabelledBy: `kpi-${id}-title` }, [
    h('h2', { id: `kpi-${id}-title` }, h('a', { href: `#kpi-${id}` }, title)),
    h('p', { className: ['note'] }, [
      h('span', { className: ['n'] }, ['n = ', number(n, 'tickets')]),
      ` ${cohort}`,
    ]),
    ...(note === undefined ? [] : [h('p', { className: ['note'] }, note)]),
    shareTable(figure, { of: 'Closure', labelledBy: `kpi-${id}-title` }),
    definition(figure),
  ])
}
