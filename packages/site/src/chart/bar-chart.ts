import type { Figure, Part } from '@triagebook/metrics'
import type { Element } from 'hast'
import { s } from 'hastscript'
import { showValue } from '../text/show-value.ts'
import { pixel, roundTicks } from './scale.ts'

const ROW = 50
const BAR = 14
const AXIS = 30
const SIDE = 10

/** A part with a share: with too few tickets there is none. */
type Bar = Part & { readonly share: number }

/** What there is to draw; parts that are not in the figure are not drawn. */
export function barsOf({ parts = [] }: Figure): readonly Bar[] {
  return parts.flatMap((part) =>
    part.share === undefined || part.outside === true ? [] : [{ ...part, share: part.share }],
  )
}

/** A bar for the share of each part, with a whisker over its 95 % interval. The table below it has the same numbers. */
export function barChart(
  figure: Figure,
  { name, width }: { readonly name: string; readonly width: number },
): Element {
  const bars = barsOf(figure)
  const ticks = roundTicks(Math.max(0, ...bars.map(({ share, interval }) => interval?.high ?? share)), false)
  const top = ticks.at(-1) ?? 1
  const x = (share: number) => pixel(SIDE + ((width - 2 * SIDE) * share) / top)
  const height = bars.length * ROW + AXIS
  const id = `${figure.id}-${name}`
  return s(
    'svg',
    { viewBox: `0 0 ${width} ${height}`, role: 'img', ariaLabelledBy: `${id}-title ${id}-desc` },
    s('title', { id: `${id}-title` }, figure.title),
    s('desc', { id: `${id}-desc` }, describe(bars)),
    ...ticks.map((tick) =>
      s('g', { className: ['grid'] }, [
        s('line', { x1: x(tick), x2: x(tick), y1: 0, y2: height - AXIS + 6 }),
        s(
          'text',
          { x: x(tick), y: height - 6, textAnchor: tick === 0 ? 'start' : tick === top ? 'end' : 'middle' },
          `${Number((tick * 100).toFixed(1))} %`,
        ),
      ]),
    ),
    ...bars.map((part, index) => bar(part, index * ROW, x, width)),
  )
}

function bar(
  { label, share, interval }: Bar,
  top: number,
  x: (share: number) => number,
  width: number,
): Element {
  return s('g', { className: ['bar'] }, [
    s('text', { className: ['name'], x: SIDE, y: top + 20 }, label),
    s(
      'text',
      { className: ['amount'], x: width - SIDE, y: top + 20, textAnchor: 'end' },
      showValue(share, 'share'),
    ),
    s('rect', { x: x(0), y: top + 29, width: pixel(x(share) - x(0)), height: BAR, rx: 2 }),
    ...(interval ? [whisker(x(interval.low), x(interval.high), top + 29 + BAR / 2)] : []),
  ])
}

function whisker(low: number, high: number, middle: number): Element {
  const cap = 5
  return s('path', {
    className: ['whisker'],
    d: `M${low} ${middle - cap}V${middle + cap}M${low} ${middle}H${high}M${high} ${middle - cap}V${middle + cap}`,
  })
}

function describe(bars: readonly Bar[]): string {
  const parts = bars.map(({ label, share, interval }) => {
    const between = interval
      ? ` (${showValue(interval.low, 'share')} to ${showValue(interval.high, 'share')})`
      : ''
    return `${label}: ${showValue(share, 'share')}${between}`
  })
  return `A bar chart with a whisker over each 95 % interval. ${parts.join('; ')}.`
}
