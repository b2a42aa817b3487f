import type { Figure, Part } from '@triagebook/metrics'
import type { Element, ElementContent } from 'hast'
import { h, s } from 'hastscript'
import { number } from './number.ts'

/** The parts that are in a figure as a table, each with a bar for its share and a line over its 95 % interval. */
export function shareTable(
  { parts = [], unit }: Figure,
  { of, labelledBy }: { readonly of: string; readonly labelledBy: string },
): Element {
  const inside = parts.filter(({ outside }) => outside !== true)
  const hasShares = inside.some(({ share }) => share !== undefined)
  const hasIntervals = inside.some(({ interval }) => interval)
  const top = Math.max(0, ...inside.map(({ share = 0, interval }) => interval?.high ?? share))
  const shareTitle = hasIntervals ? 'Share, 95 % interval' : 'Share'
  const head = [of, 'Tickets', ...(hasShares ? [shareTitle] : [])]
  return h('table', { className: ['shares'], ariaLabelledBy: labelledBy }, [
    h(
      'thead',
      h(
        'tr',
        head.map((title) => h('th', { scope: 'col' }, title)),
      ),
    ),
    h(
      'tbody',
      inside.map((part) =>
        h('tr', [
          h('th', { scope: 'row' }, [part.label, ...bar(part, top)]),
          h('td', number(part.value, part.unit ?? unit)),
          ...(hasShares ? [h('td', [...shareOf(part)])] : []),
        ]),
      ),
    ),
  ])
}

function shareOf({ share, interval }: Part): readonly ElementContent[] {
  if (share === undefined) return [{ type: 'text', value: '–' }]
  return [
    number(share, 'share'),
    ...(interval
      ? [h('small', [number(interval.low, 'share'), ' to ', number(interval.high, 'share')])]
      : []),
  ]
}

/** The longest reaches to the end of its cell. The numbers beside it say the same. */
function bar({ share, interval }: Part, top: number): readonly Element[] {
  if (share === undefined || top === 0) return []
  const percent = (value: number) => `${Math.round((value / top) * 1000) / 10}%`
  return [
    s('svg', { ariaHidden: 'true', height: 10, width: '100%' }, [
      s('rect', { width: percent(share), height: 10, rx: 2 }),
      ...(interval
        ? [s('line', { x1: percent(interval.low), x2: percent(interval.high), y1: 5, y2: 5 })]
        : []),
    ]),
  ]
}
