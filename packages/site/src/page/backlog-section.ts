import type { Figure } from '@triagebook/metrics'
import type { Element } from 'hast'
import { h } from 'hastscript'
import { definition } from './definition.ts'
import { number } from './number.ts'
import { shareTable } from './share-table.ts'

/** Each figure of the backlog, and what its parts are. */
const KINDS: Readonly<Record<string, string>> = {
  'backlog-by-team': 'Team',
  'backlog-by-priority': 'Priority',
  'backlog-by-age': 'Age',
}

export function isBacklog({ id }: Figure): boolean {
  return Object.hasOwn(KINDS, id)
}

/** What is open, by team, priority and age, side by side. */
export function backlogSection(figures: readonly Figure[]): Element {
  const { n = 0, cohort = '' } = figures[0] ?? {}
  return h('section', { id: 'backlog', className: ['panel'], ariaLabelledBy: 'backlog-title' }, [
    h('h2', { id: 'backlog-title' }, h('a', { href: '#backlog' }, 'Open tickets')),
    ...(n === 0
      ? [h('p', { className: ['note'] }, 'No ticket is open.')]
      : [
          h('p', { className: ['note'] }, [
            h('span', { className: ['n'] }, ['n = ', number(n, 'tickets')]),
            ` ${cohort}`,
          ]),
          h('div', { className: ['columns'] }, figures.map(column)),
        ]),
  ])
}

function column(figure: Figure): Element {
  const { id, title, parts = [] } = figure
  const counts = parts.filter(({ unit }) => unit !== 'seconds')
  const ages = parts.filter(({ unit }) => unit === 'seconds')
  return h('article', { id: `kpi-${id}`, ariaLabelledBy: `kpi-${id}-title` }, [
    h('h3', { id: `kpi-${id}-title` }, h('a', { href: `#kpi-${id}` }, title)),
    shareTable({ ...figure, parts: counts }, { of: KINDS[id] ?? '', labelledBy: `kpi-${id}-title` }),
    ...(ages.length === 0
      ? []
      : [
          h(
            'dl',
            ages.map(({ label, value }) => h('div', [h('dt', label), h('dd', number(value, 'seconds'))])),
          ),
        ]),
    definition(figure),
  ])
}
