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

/** Half a year and the week that runs. More make a page heavy; figures.json has them all. */
const MOST_WEEKS = 27

const WHY_CUT = {
  'by-report': 'The last week is not over yet',
  'by-period': 'The period ends within the last week',
} as const

type Cut = keyof typeof WHY_CUT | null

/** A trend as lines, with its numbers in a table. */
export function trendSection(trend: Trend, report: Report, timeZone: string): Element {
  const id = `trend-${trend.id}`
  const shown = { ...trend, points: trend.points.slice(-MOST_WEEKS) }
  const cut = lastWeekCut(shown, report, timeZone)
  const notes = [
    ...(trend.points.length > MOST_WEEKS
      ? [`The last ${MOST_WEEKS} of ${trend.points.length} weeks; figures.json has them all.`]
      : []),
    ...(beginsWithin(shown, report) ? ['The period begins within the first week.'] : []),
    ...(cut === null ? [] : [`${WHY_CUT[cut]}: the lines to it are dotted.`]),
  ]
  return h('section', { id, className: ['panel'], ariaLabelledBy: `${id}-title` }, [
    h('h2', { id: `${id}-title` }, h('a', { href: `#${id}` }, trend.title)),
    ...(notes.length === 0 ? [] : [h('p', { className: ['note'] }, notes.join(' '))]),
    ...drawings(shown, cut),
    h('details', [h('summary', 'The numbers as a table'), numbers(shown)]),
  ])
}

/** Each drawing twice, for wide screens and for phones; the style shows one of them. */
function drawings({ id, points, ...trend }: Trend, cut: Cut): readonly Element[] {
  const series = seriesOf({ id, points, ...trend })
  const flows = series.filter((name) => !LEVELS.includes(name))
  const levels = series.filter((name) => LEVELS.includes(name))
  return [
    {
      id: `${id}-in`,
      title: `In each week: ${flows.join(', ')}`,
      series: flows,
      wide: ' so far',
      narrow: '…',
    },
    {
      id: `${id}-at-end`,
      title: `At the end of each week: ${levels.join(', ')}`,
      series: levels,
      wide: ' now',
      narrow: ' now',
    },
  ].flatMap(({ wide, narrow, ...chart }) => {
    if (chart.series.length === 0) return []
    const drawing = (words: string) => ({
      ...chart,
      points,
      soFar: cut === 'by-report' ? words : cut === 'by-period' ? '' : null,
    })
    return [
      h('h3', chart.title),
      h(
        'div',
        { className: ['chart', 'wide'] },
        trendChart({ ...drawing(wide), id: `${chart.id}-wide`, width: 1040, height: 260 }),
      ),
      h(
        'div',
        { className: ['chart', 'narrow'] },
        trendChart({ ...drawing(narrow), id: `${chart.id}-narrow`, width: 360, height: 240 }),
      ),
    ]
  })
}

function numbers(trend: Trend): Element {
  const series = seriesOf(trend)
  return dataTable({
    caption: `${trend.title}: ${trend.unit} a week`,
    head: ['Week from', ...series],
    numbersFrom: 1,
    rows: trend.points.map(({ week, values }) => [
      longDay(weekStart(week)),
      ...series.map((name) => String(values[name] ?? 0)),
    ]),
  })
}

function beginsWithin({ points: [first] }: Trend, { period }: Report): boolean {
  return first !== undefined && weekStart(first.week) < period.from
}

/** What keeps the last week from being whole, if anything does. */
function lastWeekCut({ points }: Trend, { as_of: asOf, period }: Report, timeZone: string): Cut {
  const last = points.at(-1)
  if (last === undefined) return null
  const end = addDays(weekStart(last.week), 7)
  if (localDay(new Date(asOf), timeZone) < end) return 'by-report'
  return period.to < end ? 'by-period' : null
}
