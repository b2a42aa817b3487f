import { weeksBetween } from '@triagebook/calendar'
import { toHtml } from 'hast-util-to-html'
import { describe, expect, it } from 'vitest'
import { aReport } from '../../test-data/a-report.ts'
import { trendChart } from './trend-chart.ts'

const points = aReport().trends[0]?.points ?? []
const CHART = {
  ...{ id: 'c', title: 'C', points, series: ['opened', 'resolved'], soFar: null },
  ...{ width: 1040, height: 300 },
}

describe('trendChart', () => {
  const svg = toHtml(trendChart(CHART))

  it.each([
    { series: 1, name: 'opened' },
    { series: 2, name: 'resolved' },
  ])('draws every week of “$name” at the height of its number', ({ series, name }) => {
    const drawn = path(svg, series).map(({ y }) => Math.round(valueAt(svg, y)))
    expect(drawn).toEqual(points.map(({ values }) => values[name]))
  })

  it('draws the first week on the axis and the last before the labels', () => {
    const xs = path(svg, 1).map(({ x }) => x)
    expect([xs[0], xs.at(-1)]).toEqual([36, 936])
  })

  it('spaces the weeks evenly', () => {
    const xs = path(svg, 1).map(({ x }) => x)
    const steps = xs.slice(1).map((x, index) => x - (xs[index] ?? 0))
    expect(Math.max(...steps) - Math.min(...steps)).toBeLessThan(0.3)
  })

  it('distinguishes its lines without colour: by dash and by a label at the end of each', () => {
    expect(new Set([...svg.matchAll(/stroke-dasharray="([^"]*)"/g)].map(([, dash]) => dash)).size).toBe(2)
    expect(svg).toContain('>opened 5<')
    expect(svg).toContain('>resolved 4<')
  })

  it('ends in dots to a week that is not whole, and says so', () => {
    const open = toHtml(trendChart({ ...CHART, soFar: ' so far' }))
    const [whole = [], last = []] = paths(open, 1)
    expect([whole.length, last.length]).toEqual([points.length - 1, 2])
    expect(last[0]).toEqual(whole.at(-1))
    expect(open).toMatch(/class="series series-1 dotted"[^>]*stroke-dasharray="1 6"/)
    expect(open).toContain('>opened 5 so far<')
    expect(open).toContain('5 in the last, which is not whole')
  })

  it('draws of a single week its end alone', () => {
    const one = toHtml(trendChart({ ...CHART, points: points.slice(0, 1), soFar: ' so far' }))
    expect(paths(one, 1)).toEqual([])
    expect(one).toContain('>opened 8 so far<')
  })

  it('keeps the words at the ends of lines that meet apart', () => {
    const meeting = { ...CHART, points: [{ week: '2026-W01', values: {} }], series: ['a', 'b', 'c'] }
    const ys = [...toHtml(trendChart(meeting)).matchAll(/class="label[^>]* y="([\d.]+)"/g)].map(([, y]) =>
      Number(y),
    )
    expect(ys.map((y, index) => (index === 0 ? 18 : y - (ys[index - 1] ?? 0)))).toEqual([18, 18, 18])
  })

  it('says for those who do not see it where the lines begin, end and are highest', () => {
    expect(svg).toContain('opened: 8 in the first week, 5 in the last, at most 15 in the week of 5 Jan.')
  })

  it.each([
    { name: 'a year', to: '2025-W01', label: '>1 Jan<' },
    { name: 'a week more than a year', to: '2025-W02', label: '>Jan 2024<' },
  ])('names days, and over more than a year months with their year: $name', ({ to, label }) => {
    const weeks = weeksBetween('2024-W01', to)
    const long = { ...CHART, points: weeks.map((week) => ({ week, values: {} })) }
    expect(weeks.length > 53).toBe(label === '>Jan 2024<')
    expect(toHtml(trendChart(long))).toContain(label)
  })

  // Less the margins of 140, a label needs 62: on 496 there is room for 8.
  it.each([
    { weeks: 1, width: 636, labels: 1 },
    { weeks: 8, width: 636, labels: 8 },
    { weeks: 16, width: 636, labels: 8 },
    { weeks: 16, width: 635, labels: 6 },
  ])('labels of $weeks weeks on $width units $labels', ({ weeks, width, labels }) => {
    const svg = toHtml(trendChart({ ...CHART, width, points: points.slice(0, weeks) }))
    expect(svg.match(/text-anchor="middle"/g)).toHaveLength(labels)
  })

  it('draws one week as a point', () => {
    const one = toHtml(trendChart({ ...CHART, points: points.slice(0, 1) }))
    expect(paths(one, 1)).toEqual([])
    expect(one.match(/<circle/g)).toHaveLength(2)
    expect(one).not.toMatch(/NaN|Infinity|undefined/)
    expect(one).toContain('A line chart of 1 week.')
  })

  it.each([
    { name: 'nothing happened', values: { opened: 0, resolved: 0 }, ticks: ['0', '1'] },
    { name: 'one thing happened', values: { opened: 1, resolved: 0 }, ticks: ['0', '1'] },
  ])('has the axis $ticks where $name', ({ values, ticks }) => {
    const quiet = { ...CHART, points: weeksBetween('2026-W01', '2026-W03').map((week) => ({ week, values })) }
    const axis = [...toHtml(trendChart(quiet)).matchAll(/text-anchor="end">(\d+)</g)].map(([, tick]) => tick)
    expect(axis).toEqual(ticks)
  })

  it('draws an empty period without a line', () => {
    const empty = toHtml(trendChart({ ...CHART, points: [] }))
    expect(empty).toContain('There is no week in this period.')
    expect(empty).not.toMatch(/NaN|Infinity|undefined/)
  })
})

interface Point {
  readonly x: number
  readonly y: number
}

/** The line of the weeks that are over. */
function path(svg: string, series: number): readonly Point[] {
  return paths(svg, series)[0] ?? []
}

/** All lines of a series. */
function paths(svg: string, series: number): readonly (readonly Point[])[] {
  const drawn = svg.matchAll(new RegExp(`class="series series-${series}[^"]*" d="M([^"]*)"`, 'g'))
  return [...drawn].map(([, d = '']) =>
    d.split('L').map((point) => {
      const [x = Number.NaN, y = Number.NaN] = point.split(' ').map(Number)
      return { x, y }
    }),
  )
}

/** Reads a height against the lines of the axis, as a reader's eye does. */
function valueAt(svg: string, y: number): number {
  const lines = [...svg.matchAll(/y1="([\d.]+)" y2="[\d.]+"><\/line><text[^>]*>(\d+)</g)]
  const axis = lines.map(([, at, value]) => ({ at: Number(at), value: Number(value) }))
  const bottom = axis[0] ?? { at: Number.NaN, value: Number.NaN }
  const top = axis.at(-1) ?? bottom
  return bottom.value + ((bottom.at - y) / (bottom.at - top.at)) * (top.value - bottom.value)
}
