import { weekStart } from '@triagebook/calendar'
import type { Trend } from '@triagebook/metrics'
import type { Element } from 'hast'
import { s } from 'hastscript'
import { monthAndYear, shortDay } from '../text/show-time.ts'
import { pixel, roundTicks } from './scale.ts'

/** Lines differ by dash and by a label at their end, not by colour alone. */
const DASHES = ['none', '7 5', '2 4', '10 4 2 4']
/** Ends in dots: what a week holds that is not whole says little of the whole week. */
const UNFINISHED = '1 6'
const MARGIN = { top: 16, right: 104, bottom: 34, left: 36 }
/** Of a label, in bold. */
const CHARACTER = 7.5
const CLOSEST_LABELS = 18
const CLOSEST_WEEKS = 62
/** In weeks. Over more than a year, a day needs its year. */
const LONG = 53

/** Some lines of a trend, as one drawing with one scale. */
export interface LineChart {
  /** Unique on the page. */
  readonly id: string
  readonly title: string
  readonly points: Trend['points']
  readonly series: readonly string[]
  /** Where the last week is not whole: the words after its numbers, with the space before them. */
  readonly soFar: string | null
  readonly width: number
  readonly height: number
}

/** Where a week and a number are drawn. */
interface Plot {
  readonly x: (week: number) => number
  readonly y: (value: number) => number
  readonly width: number
  readonly right: number
  readonly bottom: number
}

/** A line for each series over the weeks. The table below it has the same numbers. */
export function trendChart(chart: LineChart): Element {
  const { id, title, points, series, width, height } = chart
  const values = points.flatMap((point) => series.map((name) => point.values[name] ?? 0))
  const ticks = roundTicks(Math.max(0, ...values), true)
  const plot = plotOf(chart, ticks.at(-1) ?? 1)
  return s(
    'svg',
    { viewBox: `0 0 ${width} ${height}`, role: 'img', ariaLabelledBy: `${id}-title ${id}-desc` },
    s('title', { id: `${id}-title` }, title),
    s('desc', { id: `${id}-desc` }, describe(chart)),
    ...ticks.map((tick) => gridLine(tick, plot)),
    ...weekLabels(points, plot),
    ...series.flatMap((name, index) => line(chart, name, index, plot)),
    ...endLabels(chart, plot),
  )
}

function plotOf({ points, soFar, width, height }: LineChart, top: number): Plot {
  const right = width - MARGIN.right - CHARACTER * (soFar ?? '').length
  const bottom = height - MARGIN.bottom
  return {
    x: (week) => pixel(MARGIN.left + ((right - MARGIN.left) * week) / Math.max(1, points.length - 1)),
    y: (value) => pixel(MARGIN.top + (bottom - MARGIN.top) * (1 - value / top)),
    width: right - MARGIN.left,
    right,
    bottom,
  }
}

function gridLine(tick: number, { y, right }: Plot): Element {
  return s('g', { className: ['grid'] }, [
    s('line', { x1: MARGIN.left, x2: right, y1: y(tick), y2: y(tick) }),
    s('text', { x: MARGIN.left - 8, y: y(tick) + 4, textAnchor: 'end' }, String(tick)),
  ])
}

function weekLabels(points: Trend['points'], { x, width, bottom }: Plot): readonly Element[] {
  const every = Math.max(1, Math.ceil((points.length * CLOSEST_WEEKS) / width))
  const name = points.length > LONG ? monthAndYear : shortDay
  return points.flatMap(({ week }, index) =>
    index % every === 0
      ? [s('text', { x: x(index), y: bottom + 24, textAnchor: 'middle' }, name(weekStart(week)))]
      : [],
  )
}

/** The whole weeks as one line, and a dotted one on to a week that is not. */
function line({ points, soFar }: LineChart, name: string, index: number, { x, y }: Plot): readonly Element[] {
  const places = points.map(({ values }, week) => `${x(week)} ${y(values[name] ?? 0)}`)
  const part = (some: readonly string[], dashes: string, dotted: readonly string[] = []) =>
    some.length < 2
      ? []
      : [
          s('path', {
            className: ['series', `series-${index + 1}`, ...dotted],
            d: `M${some.join('L')}`,
            strokeDashArray: dashes,
          }),
        ]
  const whole = part(soFar === null ? places : places.slice(0, -1), DASHES[index % DASHES.length] ?? 'none')
  return soFar === null ? whole : [...whole, ...part(places.slice(-2), UNFINISHED, ['dotted'])]
}

/** `opened 12` at the end of each line, moved apart where lines end close together. */
function endLabels({ points, series, soFar }: LineChart, { x, y, bottom }: Plot): readonly Element[] {
  const last = points.at(-1)
  if (!last) return []
  const end = x(points.length - 1)
  const ends = series
    .map((name, index) => ({ name, index, value: last.values[name] ?? 0, at: y(last.values[name] ?? 0) }))
    .sort((a, b) => a.at - b.at || a.index - b.index)
  let free = MARGIN.top
  return ends.flatMap(({ name, index, value, at }, place) => {
    const lowest = bottom - (ends.length - 1 - place) * CLOSEST_LABELS
    const label = Math.max(free, Math.min(at, lowest))
    free = label + CLOSEST_LABELS
    const className = `series-${index + 1}`
    return [
      s('circle', {
        className: ['end', ...(soFar === null ? [] : ['open']), className],
        cx: end,
        cy: at,
        r: 3.5,
      }),
      s(
        'text',
        { className: ['label', className], x: end + 10, y: pixel(label + 4) },
        `${name} ${value}${soFar ?? ''}`,
      ),
    ]
  })
}

/** What the lines show, for people who do not see them. */
function describe({ points, series, soFar }: LineChart): string {
  const first = points[0]
  const last = points.at(-1)
  if (!first || !last) return 'There is no week in this period.'
  const lines = series.map((name) => {
    const peak = points.reduce((best, point) =>
      (point.values[name] ?? 0) > (best.values[name] ?? 0) ? point : best,
    )
    return `${name}: ${first.values[name] ?? 0} in the first week, ${last.values[name] ?? 0} in the last${soFar === null ? '' : ', which is not whole'}, at most ${peak.values[name] ?? 0} in the week of ${shortDay(weekStart(peak.week))}.`
  })
  const weeks = points.length === 1 ? '1 week' : `${points.length} weeks`
  return `A line chart of ${weeks}. ${lines.join(' ')}`
}
