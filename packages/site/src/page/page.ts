import { addDays, localDay } from '@triagebook/calendar'
import type { Report } from '@triagebook/metrics'
import { cleanText } from '@triagebook/text/plain'
import type { Element } from 'hast'
import { toHtml } from 'hast-util-to-html'
import { h } from 'hastscript'
import type { About } from '../text/about.ts'
import { longDay, timeOfDay } from '../text/show-time.ts'
import { unreadableText } from '../text/unreadable-text.ts'
import { backlogSection, isBacklog } from './backlog-section.ts'
import { distributionSection } from './distribution-section.ts'
import { emptyFigures } from './empty-figures.ts'
import { figureCard } from './figure-card.ts'
import { ticketSection } from './ticket-section.ts'
import { trendSection } from './trend-section.ts'

/** Nothing from elsewhere, and no script at all: the page only reads its own style. */
const POLICY = "default-src 'none'; style-src 'self'; img-src 'self' data:"

/** Figures that consist of their parts: a section each, not a card. */
const DISTRIBUTIONS: readonly string[] = ['closure-codes']

/** What is shown below the headline of a card: by the id of the headline. */
const MORE: Readonly<Record<string, readonly string[]>> = {
  'time-to-resolution': ['time-to-resolution-p90', 'time-to-resolution-resolved-only'],
}

/** The one page, whole: it works from a folder, without a network and without scripts. */
export function page(report: Report, about: About): string {
  return `${toHtml([
    { type: 'doctype' },
    h('html', { lang: 'en' }, [
      head(about),
      h('body', [skipLink(), banner(report, about), main(report, about), footer()]),
    ]),
  ])}\n`
}

/** On every page of a report, and on no other. */
const BRAND = h('p', { className: ['brand'] }, 'Triagebook')

/** Whether this is a page that `page` made, of whatever book. */
export function isReportPage(html: string): boolean {
  return html.includes(toHtml(BRAND))
}

function head({ name }: About): Element {
  return h('head', [
    h('meta', { charSet: 'utf-8' }),
    h('meta', { httpEquiv: 'Content-Security-Policy', content: POLICY }),
    h('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
    h('meta', { name: 'robots', content: 'noindex' }),
    h('meta', { name: 'referrer', content: 'no-referrer' }),
    h('meta', { name: 'color-scheme', content: 'light dark' }),
    h('title', `${name}: support figures`),
    h('link', { rel: 'icon', href: ICON }),
    h('link', { rel: 'stylesheet', href: 'style.css' }),
  ])
}

/** Three bars. Without an icon in the page, browsers request one from the server. */
const ICON = `data:image/svg+xml,${encodeURIComponent('<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 16"><path fill="#0b6b5d" d="M1 9h4v6H1zM6 5h4v10H6zM11 1h4v14h-4z"/></svg>')}`

function skipLink(): Element {
  return h('a', { className: ['skip'], href: '#main' }, 'Skip to the figures')
}

function banner(report: Report, { name, sample, timeZone }: About): Element {
  const { as_of: asOf, period } = report
  const at = new Date(asOf)
  const lastDay = addDays(period.to, -1)
  return h('header', [
    BRAND,
    h('h1', `${name}: support figures`),
    h('p', { className: ['lead'] }, [
      h('span', [
        ...(period.from === lastDay
          ? ['On ']
          : ['From ', h('time', { dateTime: period.from }, longDay(period.from)), ' to ']),
        h('time', { dateTime: lastDay }, longDay(lastDay)),
      ]),
      ' ',
      h('span', [
        'As of ',
        h('time', { dateTime: asOf }, `${longDay(localDay(at, timeZone))}, ${timeOfDay(at, timeZone)}`),
        ` (${timeZone})`,
      ]),
    ]),
    ...(sample
      ? [
          h('p', { className: ['sample'] }, [
            h('strong', 'Sample data.'),
            ' These tickets, people and customers are made up.',
          ]),
        ]
      : []),
    ...unreadable(report),
    ...(isEmpty(report) ? [] : [navigation(report)]),
  ])
}

/** Before any figure: they are without these records. */
function unreadable({ unreadable: paths }: Report): readonly Element[] {
  const text = unreadableText(paths)
  if (text === null) return []
  return [
    h('div', { className: ['warning'] }, [
      h('p', h('strong', `${text.headline}:`)),
      h(
        'ul',
        text.paths.map((path) => h('li', h('bdi', cleanText(path)))),
      ),
      ...(text.more === null ? [] : [h('p', `${text.more}.`)]),
    ]),
  ]
}

function navigation({ trends, figures }: Report): Element {
  return h('nav', { ariaLabel: 'On this page' }, [
    h('a', { href: '#figures' }, 'Figures'),
    ...trends.map(({ id, title }) => h('a', { href: `#trend-${id}` }, title)),
    ...(figures.some(isBacklog) ? [h('a', { href: '#backlog' }, 'Open tickets')] : []),
    ...figures.filter(isDistribution).map(({ id, title }) => h('a', { href: `#kpi-${id}` }, title)),
    h('a', { href: '#tickets' }, 'Tickets'),
  ])
}

function main(report: Report, about: About): Element {
  return h('main', { id: 'main', tabIndex: -1 }, isEmpty(report) ? nothingYet() : sections(report, about))
}

/** No ticket was there in the period, so there is nothing to count. */
function isEmpty({ tickets, figures }: Report): boolean {
  return tickets.count === 0 && figures.every(({ n }) => n === 0)
}

function nothingYet(): Element[] {
  return [
    h('section', { className: ['panel'], ariaLabelledBy: 'nothing-title' }, [
      h('h2', { id: 'nothing-title' }, 'There is no ticket in this period'),
      h('p', [
        'Import what your desk exported (',
        h('code', 'triagebook import'),
        ') or write a ticket (',
        h('code', 'triagebook new'),
        '), then run ',
        h('code', 'triagebook report'),
        ' again.',
      ]),
    ]),
  ]
}

function sections(report: Report, about: About): Element[] {
  const { figures, trends, tickets } = report
  const backlog = figures.filter(isBacklog)
  const folded = Object.values(MORE).flat()
  const others = figures.filter((figure) => !isBacklog(figure) && !folded.includes(figure.id))
  const shown = others.filter(({ n }) => n > 0)
  return [
    h('section', { id: 'figures', ariaLabelledBy: 'figures-title' }, [
      h('h2', { id: 'figures-title', className: ['quiet'] }, h('a', { href: '#figures' }, 'Figures')),
      h(
        'div',
        { className: ['cards'] },
        shown
          .filter((figure) => !isDistribution(figure))
          .map((figure) =>
            figureCard(
              figure,
              figures.filter(({ id }) => MORE[figure.id]?.includes(id)),
            ),
          ),
      ),
      ...emptyFigures(others.filter(({ n }) => n === 0)),
    ]),
    ...trends.map((trend) => trendSection(trend, report, about.timeZone)),
    ...(backlog.length === 0 ? [] : [backlogSection(backlog)]),
    ...shown.filter(isDistribution).map(distributionSection),
    ticketSection(tickets, about),
  ]
}

function isDistribution({ id }: { readonly id: string }): boolean {
  return DISTRIBUTIONS.includes(id)
}

function footer(): Element {
  return h('footer', [
    h(
      'p',
      'An interval says where the true value lies with 95 % confidence: the fewer tickets, the wider it is.',
    ),
    h('p', [
      'The same numbers for other tools: ',
      h('a', { href: 'figures.json' }, 'figures.json'),
      ' and ',
      h('a', { href: 'figures.md' }, 'figures.md'),
      '.',
    ]),
  ])
}
