import { addDays, localDay, weekStart } from '@triagebook/calendar'
import type { Figure, Report, Trend, Unit } from '@triagebook/metrics'
import { printMarkdown, untrusted } from '@triagebook/text/markdown'
import type { PhrasingContent, RootContent, Table } from 'mdast'
import type { About } from '../text/about.ts'
import { countsOf, leftOutText, missingReason, partLabel } from '../text/figure-text.ts'
import { longDay, timeOfDay } from '../text/show-time.ts'
import { showValue } from '../text/show-value.ts'
import { seriesOf } from '../text/trend-series.ts'
import { unreadableText } from '../text/unreadable-text.ts'

/** The figures as Markdown, for a job summary or an issue. Holds no ticket. */
export function renderMarkdown(report: Report, about: About): string {
  const { name, sample, timeZone } = about
  const at = new Date(report.as_of)
  return printMarkdown({
    type: 'root',
    children: [
      heading(1, `${name}: support figures`),
      paragraph(
        `${days(report.period)}, as of ${longDay(localDay(at, timeZone))}, ${timeOfDay(at, timeZone)} (${timeZone}).${sample ? ' Sample data: these tickets are made up.' : ''}`,
      ),
      ...unreadableNodes(report.unreadable),
      table(['Figure', 'Value', '95 % interval', 'n', 'Of'], report.figures.map(figureRow)),
      ...report.figures.flatMap(partNodes),
      ...report.trends.flatMap(trendNodes),
      heading(2, 'How it is counted'),
      list(
        report.figures.map((figure) => {
          const leftOut = leftOutText(figure)
          return [
            { type: 'strong', children: [untrusted(figure.title)] },
            untrusted(`: ${figure.definition}${leftOut === null ? '' : ` Left out: ${leftOut}.`}`),
          ]
        }),
      ),
    ],
  })
}

function days({ from, to }: Report['period']): string {
  const lastDay = addDays(to, -1)
  return from === lastDay ? `On ${longDay(from)}` : `From ${longDay(from)} to ${longDay(lastDay)}`
}

function unreadableNodes(unreadable: Report['unreadable']): RootContent[] {
  const text = unreadableText(unreadable)
  if (text === null) return []
  return [
    {
      type: 'paragraph',
      children: [{ type: 'strong', children: [{ type: 'text', value: `${text.headline}:` }] }],
    },
    list([...text.paths, ...(text.more === null ? [] : [text.more])].map((line) => [untrusted(line)])),
  ]
}

function figureRow(figure: Figure): readonly string[] {
  const { title, unit, interval, n, cohort, note } = figure
  const value =
    figure.value === null
      ? `No value yet. ${missingReason(figure)}`
      : `${showHeadline(figure, figure.value)}${note === undefined ? '' : ` (${note})`}`
  return [title, value, showInterval(interval, unit), String(n), cohort]
}

function showHeadline(figure: Figure, value: number): string {
  const words = showValue(value, figure.unit)
  const counts = countsOf(figure)
  return counts ? `${counts[0].value} : ${counts[1].value} = ${words}` : words
}

function showInterval(interval: Figure['interval'] | undefined, unit: Unit): string {
  return interval ? `${showValue(interval.low, unit)} to ${showValue(interval.high, unit)}` : '–'
}

function partNodes({ title, parts = [], unit: figureUnit }: Figure): RootContent[] {
  if (parts.length === 0) return []
  return [
    heading(2, title),
    table(
      ['Part', 'Value', 'Share', '95 % interval'],
      parts.map((part) => {
        const { value, share, interval, unit = figureUnit } = part
        return [
          partLabel(part),
          showValue(value, unit),
          share === undefined ? '–' : showValue(share, 'share'),
          showInterval(interval, share === undefined ? unit : 'share'),
        ]
      }),
    ),
  ]
}

function trendNodes(trend: Trend): RootContent[] {
  const series = seriesOf(trend)
  return [
    heading(2, trend.title),
    table(
      ['Week', 'Begins', ...series],
      trend.points.map(({ week, values }) => [
        week,
        longDay(weekStart(week)),
        ...series.map((name) => String(values[name] ?? '–')),
      ]),
    ),
  ]
}

function heading(depth: 1 | 2, text: string): RootContent {
  return { type: 'heading', depth, children: [untrusted(text)] }
}

function paragraph(text: string): RootContent {
  return { type: 'paragraph', children: [untrusted(text)] }
}

function list(lines: readonly PhrasingContent[][]): RootContent {
  return {
    type: 'list',
    spread: false,
    children: lines.map((children) => ({ type: 'listItem', children: [{ type: 'paragraph', children }] })),
  }
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): Table {
  return {
    type: 'table',
    children: [head, ...rows].map((cells) => ({
      type: 'tableRow',
      children: cells.map((cell) => ({ type: 'tableCell', children: [untrusted(cell)] })),
    })),
  }
}
