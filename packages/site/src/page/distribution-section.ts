import type { Figure } from '@triagebook/metrics'
import type { Element } from 'hast'
import { h } from 'hastscript'
import { barChart, barsOf } from '../chart/bar-chart.ts'
import { partLabel } from '../text/figure-text.ts'
import { type Cell, dataTable } from './data-table.ts'
import { cohort, definition, noValue } from './figure-card.ts'
import { number } from './number.ts'

/** A figure that consists of its parts, as bars and as a table. Its permalink is `#kpi-<id>`, as any figure's. */
export function distributionSection(figure: Figure): Element {
  const id = `kpi-${figure.id}`
  const { parts = [], n, note } = figure
  return h('section', { id, className: ['panel'], ariaLabelledBy: `${id}-title` }, [
    h('h2', { id: `${id}-title` }, h('a', { href: `#${id}` }, figure.title)),
    cohort(figure),
    ...(n === 0 || parts.length === 0
      ? noValue(figure)
      : [
          ...(note === undefined ? [] : [h('p', { className: ['note'] }, note)]),
          ...drawings(figure),
          numbers(figure),
        ]),
    definition(figure),
  ])
}

/** Twice, for wide screens and for phones; the style shows one of them. */
function drawings(figure: Figure): readonly Element[] {
  if (barsOf(figure).length === 0) return []
  return [
    h('div', { className: ['chart', 'wide'] }, barChart(figure, { name: 'wide', width: 1040 })),
    h('div', { className: ['chart', 'narrow'] }, barChart(figure, { name: 'narrow', width: 360 })),
  ]
}

function numbers({ title, parts = [], unit }: Figure): Element {
  const share = (value: number | undefined): Cell => (value === undefined ? '–' : number(value, 'share'))
  return dataTable({
    caption: `${title}: the numbers, with the ends of each 95 % interval`,
    head: ['Closure', 'Tickets', 'Share', 'At least', 'At most'],
    numbersFrom: 1,
    rows: parts.map((part) => [
      partLabel(part),
      number(part.value, part.unit ?? unit),
      share(part.share),
      share(part.interval?.low),
      share(part.interval?.high),
    ]),
  })
}
