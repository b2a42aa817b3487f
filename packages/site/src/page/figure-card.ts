import type { Figure, Part, Unit } from '@triagebook/metrics'
import type { Element, ElementContent } from 'hast'
import { h, s } from 'hastscript'
import { countsOf, missingReason } from '../text/figure-text.ts'
import { definition } from './definition.ts'
import { number } from './number.ts'

/**
 * One figure: its value, how sure it is, and how it is counted. Its permalink is `#kpi-<id>`. What else is known of the
 * same thing is folded away below it.
 */
export function figureCard(figure: Figure, more: readonly Figure[] = []): Element {
  const id = `kpi-${figure.id}`
  return h('article', { id, className: ['card'], ariaLabelledBy: `${id}-title` }, [
    h('h3', { id: `${id}-title` }, h('a', { href: `#${id}` }, figure.title)),
    ...lines(figure),
    ...(more.length === 0 ? [] : [h('details', [h('summary', 'More'), ...more.map(moreOf)])]),
    definition(figure),
  ])
}

function moreOf(figure: Figure): Element {
  const id = `kpi-${figure.id}`
  return h('section', { id, ariaLabelledBy: `${id}-title` }, [
    h('h4', { id: `${id}-title` }, figure.title),
    ...lines(figure),
    definition(figure),
  ])
}

function lines(figure: Figure): readonly Element[] {
  const { note } = figure
  return [
    ...(figure.value === null ? counted(figure) : valueLines(figure, figure.value)),
    ...(note === undefined && figure.value !== null
      ? []
      : [h('p', { className: ['note'] }, missingReason(figure))]),
    ...partList(figure),
  ]
}

/** Instead of a value, where there are too few tickets for one: how many there are. */
function counted({ n }: Figure): readonly Element[] {
  return [h('p', { className: ['value', 'few'] }, [number(n, 'tickets'), n === 1 ? ' ticket' : ' tickets'])]
}

function valueLines(figure: Figure, value: number): readonly Element[] {
  const { unit, interval } = figure
  const counts = countsOf(figure)
  return [
    h('p', { className: ['value'] }, counts ? sideBySide(counts, unit) : [number(value, unit)]),
    ...(unit === 'share' ? [shareBar(figure, value)] : []),
    ...(counts ? [h('p', ['Share: ', number(value, unit)])] : []),
    ...(interval
      ? [h('p', ['95 % interval: ', number(interval.low, unit), ' to ', number(interval.high, unit)])]
      : []),
  ]
}

function sideBySide([first, second]: readonly [Part, Part], unit: Unit): ElementContent[] {
  return [
    number(first.value, first.unit ?? unit),
    { type: 'text', value: ' : ' },
    number(second.value, second.unit ?? unit),
  ]
}

/** Its tickets and its parts; the parts that are not in it stand with its definition. */
function partList({ value, n, parts = [], unit }: Figure): readonly Element[] {
  const rows = [
    ...(value === null ? [] : [row('Tickets (n)', [number(n, 'tickets')])]),
    ...parts
      .filter(({ outside }) => outside !== true)
      .map((part) => row(part.label, partNumbers(part, unit))),
  ]
  return rows.length === 0 ? [] : [h('dl', rows)]
}

function row(name: string, numbers: ElementContent[]): Element {
  return h('div', [h('dt', name), h('dd', numbers)])
}

/** Without the intervals of the shares: figures.json and figures.md have them. */
function partNumbers({ value, unit, share }: Part, figureUnit: Unit): ElementContent[] {
  return [
    number(value, unit ?? figureUnit),
    ...(share === undefined ? [] : [h('span', ['= ', number(share, 'share')])]),
  ]
}

/** A share and its interval on a line from 0 to 100 %. The text next to it says the same. */
function shareBar({ interval }: Figure, value: number): Element {
  const percent = (share: number) => `${Math.round(share * 1000) / 10}%`
  const band = interval ?? { low: 0, high: value }
  return s('svg', { className: ['share'], ariaHidden: 'true', height: 12, width: '100%' }, [
    s('rect', { className: ['track'], width: '100%', y: 4, height: 4, rx: 2 }),
    s('rect', {
      className: ['band'],
      x: percent(band.low),
      width: percent(band.high - band.low),
      y: 4,
      height: 4,
    }),
    s('circle', { className: ['dot'], cx: percent(value), cy: 6, r: 5 }),
  ])
}
