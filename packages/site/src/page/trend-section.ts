import { addDays, localDay, weekStart } from '@triagebook/calendar'
import type { Report, Trend } from '@triagebook/metrics'
import type { Element } from 'hast'
import { h } from 'hastscript'
import { trendChart } from '../chart/trend-chart.ts'
import { longDay } from '../text/show-time.ts'
import { seriesOf } from '../text/trend-series.ts'
import { dataTable } from './data-table.ts'

/** Numbers at the end of a week, not of what happened in it: another kind of number, so a drawing of its own. */
const LEVELS: readonly string[] = ['open']

/** A trend as lines, with its numbers in a table. */
export function trendSection(trend: Trend, report: Report, timeZone: string): Element {
  const id = `trend-${trend.id}`
  return h('section', { id, className: ['panel'], ariaLabelledBy: `${id}-title` }, [
    h('h2', { id: `${id}-title` }, h('a', { href: `#${id}` }, trend.title)),
    ...(isLastWeekOpen(trend, report, timeZone)
      ? [h('p', { className: ['note'] }, 'The last week is not over yet.')]
      : []),
    ...drawings(trend),
    h('details', [h('summary', 'The numbers as a table'), numbers(trend)]),
  ])
}

/** Each drawing twice, for wide screens and for phones; the style shows one of them. */
function drawings({ id, points, ...trend }: Trend): readonly Element[] {
  const series = seriesOf({ id, points, ...trend })
  const flows = series.filter((name) => !LEVELS.includes(name))
  const levels = series.filter((name) => LEVELS.includes(name))
  return [
    { id: `${id}-in`, title: `In each week: ${flows.join(', ')}`, series: flows },
    { id: `${id}-at-end`, title: `At the end of each week: ${levels.join(', ')}`, series: levels },
  ].flatMap((chart) =>
    chart.series.length === 0
      ? []
      : [
          h('h3', chart.title),
          h(
            'div',
            { className: ['chart', 'wide'] },
            trendChart({ ...chart, id: `${chart.id}-wide`, points, width: 1040, height: 260 }),
          ),
          h(
            'div',
            { className: ['chart', 'narrow'] },
            trendChart({ ...chart, id: `${chart.id}-narrow`, points, width: 360, height: 240 }),
          ),
        ],
  )
}

function numbers(trend: Trend): Element {
  const series = seriesOf(trend)
  return dataTable({
    caption: `${trend.title}: ${trend.unit} a week`,
    head: ['Week', 'Begins', ...series],
    numbersFrom: 2,
    rows: trend.points.map(({ week, values }) => [
      week,
      longDay(weekStart(week)),
      ...series.map((name) => {
        const value = values[name] ?? 0
        return h('data', { value: String(value) }, String(value))
      }),
    ]),
  })
}

function isLastWeekOpen({ points }: Trend, report: Report, timeZone: string): boolean {
  const last = points.at(-1)
  return last !== undefined && localDay(new Date(report.as_of), timeZone) < addDays(weekStart(last.week), 7)
}
