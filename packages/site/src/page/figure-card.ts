import type { Figure, Part, Unit } from '@triagebook/metrics'
import type { Element, ElementContent } from 'hast'
import { h, s } from 'hastscript'
import { countsOf, missingReason, partLabel } from '../text/figure-text.ts'
import { number } from './number.ts'

/** One figure: its value, how sure it is, of which tickets, and how it is counted. Its permalink is `#kpi-<id>`. */
export function figureCard(figure: Figure): Element {
  const id = `kpi-${figure.id}`
  return h('article', { id, className: ['card'], ariaLabelledBy: `${id}-title` }, [
    h('h3', { id: `${id}-title` }, h('a', { href: `#${id}` }, figure.title)),
    ...(figure.value === null ? noValue(figure) : valueLines(figure, figure.value)),
    cohort(figure),
    ...partList(figure),
    definition(figure),
  ])
}

/** How many tickets a figure is made from, and which. */
export function cohort(figure: Figure): Element {
  return h('p', { className: ['cohort'] }, [
    h('span', { className: ['n'] }, ['n = ', number(figure.n, 'tickets')]),
    ` ${figure.cohort}`,
  ])
}

/** How a figure is counted, folded away. */
export function definition({ definition: words }: Figure): Element {
  return h('details', [h('summary', 'How it is counted'), h('p', words)])
}

/** Instead of a value, where there are too few tickets for one. */
export function noValue(figure: Figure): readonly Element[] {
  return [
    h('p', { className: ['value', 'none'] }, 'Not enough data'),
    h('p', { className: ['note'] }, missingReason(figure)),
  ]
}

function valueLines(figure: Figure, value: number): readonly Element[] {
  const { unit, interval, note } = figure
  const counts = countsOf(figure)
  const between = interval
    ? [h('span', ['95 % interval: ', number(interval.low, unit), ' to ', number(interval.high, unit)])]
    : []
  const certainty = counts ? [h('span', ['Share: ', number(value, unit), ';']), ...between] : between
  return [
    h('p', { className: ['value'] }, counts ? sideBySide(counts, unit) : [number(value, unit)]),
    ...(unit === 'share' ? [shareBar(figure, value)] : []),
    ...(certainty.length > 0 ? [h('p', { className: ['interval'] }, certainty)] : []),
    ...(note === undefined ? [] : [h('p', { className: ['note'] }, note)]),
  ]
}

function sideBySide([first, second]: readonly [Part, Part], unit: Unit): ElementContent[] {
  return [
    number(first.value, first.unit ?? unit),
    { type: 'text', value: ' : ' },
    number(second.value, second.unit ?? unit),
  ]
}

function partList(figure: Figure): readonly Element[] {
  const { parts = [], unit } = figure
  if (parts.length === 0) return []
  return [
    h(
      'dl',
      parts.map((part) => h('div', [h('dt', partLabel(part)), h('dd', partNumbers(part, unit))])),
    ),
  ]
}

function partNumbers(part: Part, figureUnit: Unit): ElementContent[] {
  const { share, interval } = part
  const unit = share === undefined ? (part.unit ?? figureUnit) : 'share'
  return [
    number(part.value, part.unit ?? figureUnit),
    ...(share === undefined ? [] : [h('span', ['= ', number(share, 'share')])]),
    ...(interval
      ? [h('small', ['(', number(interval.low, unit), ' to ', number(interval.high, unit), ')'])]
      : []),
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
