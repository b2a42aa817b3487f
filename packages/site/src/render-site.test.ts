import { weeksBetween } from '@triagebook/calendar'
import type { Figure } from '@triagebook/metrics'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { aFigure, aReport, aTicketRow, ticketList } from '../test-data/a-report.ts'
import { elementById, numbersIn, tagsOf } from '../test-data/read-page.ts'
import { isReportPage } from './page/page.ts'
import { renderSite } from './render-site.ts'

const ABOUT = { name: 'Acme', sample: true, timeZone: 'Europe/Berlin' }
const HOSTILE = '</td><script>alert(1)</script><img src=x onerror=alert(1)> "\'><a href="javascript:x">&amp;'

function filesOf(
  report = aReport(),
  about: Parameters<typeof renderSite>[1] = ABOUT,
): Readonly<Record<string, string>> {
  return Object.fromEntries(renderSite(report, about).map(({ path, content }) => [path, content]))
}

function pageOf(...given: Parameters<typeof filesOf>): string {
  return filesOf(...given)['index.html'] ?? ''
}

/** Every number that figures.json has of a figure, without the intervals of its parts. */
function numbersOf({ value, n, interval, parts = [] }: Figure): readonly number[] {
  return [
    ...[value, interval?.low, interval?.high, n],
    ...parts.flatMap((part) => [part.value, part.share]),
  ].filter((number) => typeof number === 'number')
}

const sorted = (numbers: readonly number[]) => numbers.toSorted((a, b) => a - b)

describe('renderSite', () => {
  const files = filesOf()
  const html = files['index.html'] ?? ''
  const figures: Pick<ReturnType<typeof aReport>, 'figures' | 'trends'> = JSON.parse(
    files['figures.json'] ?? '',
  )

  it('writes the page, its style, and the figures for machines and as Markdown', () => {
    expect(Object.keys(files)).toEqual(['index.html', 'style.css', 'figures.json', 'figures.md'])
  })

  it('knows its page again, and no other', () => {
    expect(isReportPage(html)).toBe(true)
    expect(isReportPage('<!doctype html><title>Triagebook</title><p>Triagebook</p>')).toBe(false)
  })

  it.each(
    figures.figures.filter(
      ({ id }) => !['closure-codes', 'bug-feature-ratio', 'time-to-resolution'].includes(id),
    ),
  )('shows of “$title” exactly the numbers of figures.json', (figure) => {
    expect(sorted(numbersIn(html, `kpi-${figure.id}`))).toEqual(sorted(numbersOf(figure)))
  })

  it('shows the median of the time to resolution as its headline, and folds the other figures away below it', () => {
    const card = elementById(html, 'kpi-time-to-resolution')
    expect(numbersIn(html, 'kpi-time-to-resolution').slice(0, 4)).toEqual([187_200, 158_400, 226_800, 254])
    const [headline = '', more = ''] = card.split('<summary>More</summary>')
    for (const id of ['p90', 'resolved-only']) {
      expect(headline).not.toContain(`kpi-time-to-resolution-${id}`)
      expect(more).toContain(`<section id="kpi-time-to-resolution-${id}"`)
    }
  })

  it('shows the closure codes with the numbers of all that are in the figure, and the others in its details', () => {
    const codes = figures.figures.find(({ id }) => id === 'closure-codes')
    const parts = codes?.parts?.flatMap((part) => [
      part.value,
      part.share,
      part.interval?.low,
      part.interval?.high,
    ])
    expect(numbersIn(html, 'kpi-closure-codes')).toEqual([
      80,
      ...(parts ?? []).filter((number) => number !== undefined),
    ])
    const [table = '', details = ''] = elementById(html, 'kpi-closure-codes').split('<details>')
    expect(words(table)).not.toContain('Void')
    expect(words(details)).toContain('Not in n Void: 3')
  })

  it('says bugs and feature requests as two counts, with the share under them', () => {
    const card = elementById(html, 'kpi-bug-feature-ratio')
    expect(numbersIn(html, 'kpi-bug-feature-ratio')).toEqual([34, 12, 34 / 46, 0.597, 0.844, 46, 34, 12, 18])
    expect(words(card)).toContain('34 : 12 Share: 73.9 % 95 % interval: 59.7 % to 84.4 %')
  })

  it('has in its details what a figure is made of and what is not in it', () => {
    const figure = aFigure({
      ...{ id: 'a', n: 7, cohort: 'Tickets opened', numerator: 'The good', denominator: 'all', clock: 'now' },
      remark: 'Beware.',
      parts: [
        { label: 'Good', value: 5 },
        { label: 'Too young', value: 6, outside: true },
      ],
      left_out: { merged: 8, spam: 2 },
    })
    const [card = '', details = ''] = elementById(pageOf(aReport({ figures: [figure] })), 'kpi-a').split(
      '<details>',
    )
    expect(words(card)).not.toMatch(/Too young|merged/)
    expect(words(details)).toContain(
      'Counted The good Out of all Tickets (n) 7: Tickets opened Not in n Too young: 6 Left out 8 merged, 2 spam Clock now Note Beware.',
    )
  })

  it('shows the open tickets by team, priority and age, with every part', () => {
    const part = (label: string, value: number) =>
      ({ label, value, unit: 'tickets', share: value / 8 }) as const
    const backlog = [
      aFigure({ id: 'backlog-by-team', n: 8, parts: [part('Java', 5), part('No team', 3)] }),
      aFigure({ id: 'backlog-by-priority', n: 8, parts: [part('P1', 8)] }),
      aFigure({
        id: 'backlog-by-age',
        n: 8,
        parts: [
          part('7 to 30 days', 8),
          { label: 'Half are younger than', value: 9 * 86_400, unit: 'seconds' },
        ],
      }),
    ]
    const page = pageOf(aReport({ figures: backlog }))
    const section = words(elementById(page, 'backlog'))
    expect(section).toContain('Open tickets n = 8')
    expect(section).toContain('Team Tickets Share Java 5 62.5 % No team 3 37.5 %')
    expect(section).toContain('Priority Tickets Share P1 8 100.0 %')
    expect(section).toContain('Age Tickets Share 7 to 30 days 8 100.0 % Half are younger than 9 days')
    const none = pageOf(aReport({ figures: backlog.map((figure) => ({ ...figure, n: 0, parts: [] })) }))
    expect(words(elementById(none, 'backlog'))).toContain('No ticket is open.')
  })

  it('shows the trend with every week of figures.json in the table', () => {
    const rows = [...elementById(html, 'trend-weekly-tickets').matchAll(/<tr><th scope="row">(.*?)<\/tr>/g)]
    const trend = figures.trends.flatMap(({ points }) =>
      points.map(({ values }) => Object.values(values).join(' ')),
    )
    expect(trend).toHaveLength(26)
    expect(
      rows.map(([, cells = '']) =>
        words(cells)
          .replace(/^.* 20\d\d /, '')
          .trim(),
      ),
    ).toEqual(trend)
  })

  it('shows of more than half a year the last weeks, and says so', () => {
    const points = weeksBetween('2025-W01', '2026-W13').map((week) => ({ week, values: { open: 1 } }))
    const trends = [{ id: 'long', title: 'Long', unit: 'tickets', points }]
    const section = elementById(pageOf(aReport({ trends })), 'trend-long')
    expect(words(section)).toContain(`The last 27 of ${points.length} weeks; figures.json has them all.`)
    expect(section.match(/<th scope="row">/g)).toHaveLength(27)
    expect(section).toContain('<th scope="row">23 March 2026</th>')
  })

  it('shows a closure code by its title', () => {
    expect(words(elementById(html, 'tickets'))).toContain('2 days 4 h Closed - Code Fix')
  })

  it('puts the report without its tickets into figures.json', () => {
    const { tickets: _, ...contract } = aReport()
    expect(files['figures.json']).toBe(`${JSON.stringify(contract, null, 2)}\n`)
  })

  it('shows of a figure without a value how many tickets there are, why there is none, and its parts', () => {
    const [figure] = [
      aFigure({ id: 'a', value: null, n: 3, note: 'Too few.', parts: [{ label: 'Good', value: 2 }] }),
    ]
    const few = filesOf(aReport({ figures: [figure] }))
    expect(words(elementById(few['index.html'] ?? '', 'kpi-a'))).toContain('3 tickets Too few. Good 2')
    expect(few['figures.md']).toContain('| No value yet. Too few. |')
    expect(few['figures.md']).not.toContain('see below')
    const one = pageOf(aReport({ figures: [{ ...figure, n: 1 }] }))
    expect(words(elementById(one, 'kpi-a'))).toContain('1 ticket Too few.')
  })

  it('names figures without a ticket in a line, and makes no cards of them', () => {
    const page = pageOf(
      aReport({
        figures: [
          aFigure({ id: 'a' }),
          aFigure({ id: 'b', title: 'The other', value: null, n: 0 }),
          aFigure({ id: 'closure-codes', title: 'The codes', value: 0, n: 0, parts: [] }),
        ],
      }),
    )
    expect(words(page)).toContain('No ticket in this period for: The other The codes')
    expect(page.match(/<article/g)).toHaveLength(1)
    expect(page).not.toContain('<section id="kpi-closure-codes"')
  })

  it('says of an empty book that there is no ticket, and what to do: no empty cards, charts or tables', () => {
    const page = pageOf(aReport({ figures: [aFigure({ id: 'a', n: 0 })], tickets: ticketList() }))
    expect(words(page)).toContain('There is no ticket in this period')
    expect(page).toContain('<code>triagebook import</code>')
    expect(page).not.toMatch(/<article|<svg|<table|<nav/)
  })

  it('shows counts without shares in the table alone', () => {
    const codes = aFigure({
      id: 'closure-codes',
      value: 2,
      n: 2,
      parts: [{ label: 'Code Fix', value: 2, interval: null }],
    })
    const few = elementById(pageOf(aReport({ figures: [codes] })), 'kpi-closure-codes')
    expect(words(few)).toContain('Closure Tickets Code Fix 2')
    expect(few).not.toContain('<svg')
  })

  it('draws what is open at the end of a week apart from what happened in it', () => {
    expect(words(elementById(html, 'trend-weekly-tickets'))).toContain('In each week: opened, resolved')
    expect(words(elementById(html, 'trend-weekly-tickets'))).toContain('At the end of each week: open')
    expect(elementById(html, 'trend-weekly-tickets').match(/<svg/g)?.length).toBe(4)
  })

  it('names the period by its last day, and the moment by the clock of the time zone', () => {
    expect(words(html)).toContain('From 29 September 2025 to 26 March 2026')
    expect(words(html)).toContain('As of 26 March 2026, 11:56 (Europe/Berlin)')
  })

  it('says at the top of all three which records could not be read, and only then', () => {
    const unreadable = ['tickets/2026/03/a<b>.md', 'tickets/c.md']
    const all = filesOf(aReport({ unreadable }))
    const [beforeFigures = ''] = (all['index.html'] ?? '').split('<main')
    expect(words(beforeFigures)).toContain('2 records could not be read and are in no figure:')
    expect(readBack(beforeFigures)).toContain('tickets/2026/03/a<b>.md')
    const [beforeTable = ''] = (all['figures.md'] ?? '').split('| Figure |')
    expect(beforeTable).toContain('**2 records could not be read and are in no figure:**')
    expect(beforeTable).toContain('tickets/c.md')
    expect(all['figures.json']).toMatch(
      /^{\s+"version": 1,[^[]*"unreadable": \[\s+"tickets\/2026\/03\/a<b>.md",/,
    )
    expect(`${html}${files['figures.md']}`).not.toContain('could not be read')
  })

  it('says that the period begins within the first week, and only then', () => {
    const cut = pageOf(aReport({ period: { from: '2025-09-30', to: '2026-03-27' } }))
    expect(cut).toContain('The period begins within the first week.')
    expect(html).not.toContain('The period begins within')
  })

  it('names a period of one day as a day', () => {
    const day = filesOf(aReport({ period: { from: '2026-03-26', to: '2026-03-27' } }))
    expect(words(day['index.html'] ?? '')).toContain('On 26 March 2026 As of')
    expect(day['figures.md']).toContain('On 26 March 2026, as of')
  })

  it('says that sample data are sample data, and only then', () => {
    expect(words(html)).toContain('Sample data.')
    expect(pageOf(aReport(), { ...ABOUT, sample: false })).not.toContain('Sample data')
  })

  it.each([
    {
      ...{ name: 'goes on after the report', as_of: '2026-03-29T21:59:59Z', to: '2026-03-30' },
      ...{ unfinished: true, says: 'The last week is not over yet: the lines to it are dotted.' },
    },
    {
      ...{ name: 'is over', as_of: '2026-03-29T22:00:00Z', to: '2026-03-30' },
      ...{ unfinished: false, says: 'Tickets by week In each week' },
    },
    {
      ...{ name: 'goes on after the period', as_of: '2026-04-20T12:00:00Z', to: '2026-03-29' },
      ...{ unfinished: true, says: 'The period ends within the last week: the lines to it are dotted.' },
    },
  ])('dots the lines to a last week that $name: $unfinished', ({ as_of, to, unfinished, says }) => {
    const page = pageOf(aReport({ as_of, period: { from: '2025-09-29', to } }))
    expect(words(elementById(page, 'trend-weekly-tickets'))).toContain(says)
    expect(page.includes('opened 5 so far')).toBe(says.startsWith('The last week'))
    expect(page.includes('dotted')).toBe(unfinished)
  })

  it('links a ticket to its record where it knows the way, else shows its id alone', () => {
    expect(pageOf(aReport(), { ...ABOUT, records: '../' })).toContain(
      '<a href="../tickets/2026/03/zendesk-eu-27815.md">zendesk-eu-27815</a>',
    )
    expect(html).toContain('<th scope="row">zendesk-eu-27815</th>')
  })

  it('links a ticket to its desk where the desk has a page for it', () => {
    const tickets = ticketList(
      aTicketRow({ id: 'a', url: 'https://desk.example/7?a=1&b="' }),
      aTicketRow({ id: 'b' }),
    )
    const section = elementById(pageOf(aReport({ tickets }), { ...ABOUT, records: '../' }), 'tickets')
    expect(section).toMatch(/>a<\/a> <a href="https:\/\/desk.example\/7\?a=1&#x26;b=&#x22;">desk<\/a>/)
    expect(section.match(/>desk</g)).toHaveLength(1)
  })

  it('cuts a title that is a whole message', () => {
    const page = pageOf(aReport({ tickets: ticketList(aTicketRow({ title: 'x'.repeat(121) })) }))
    expect(page).toContain(`<bdi>${'x'.repeat(119)}…</bdi>`)
  })

  it('says of a table with many columns that it scrolls, and of no other', () => {
    expect(elementById(html, 'tickets')).toContain('Scroll the table sideways')
    expect(elementById(html, 'trend-weekly-tickets')).not.toContain('Scroll the table sideways')
  })

  it('links a record by its path, whatever its characters', () => {
    const tickets = ticketList(aTicketRow({ id: 'odd', path: 'tickets/a b/#1?.md' }))
    const page = pageOf(aReport({ tickets }), { ...ABOUT, records: '../' })
    expect(page).toContain('<a href="../tickets/a%20b/%231%3F.md">odd</a>')
  })

  it.each([
    { name: 'all of them', count: 2, says: 'All tickets, newest first' },
    { name: 'one of more', count: 3, says: 'The newest 2 of 3 tickets' },
    { name: 'one of many', count: 1234, says: 'The newest 2 of 1,234 tickets' },
  ])('says how many tickets there are where it shows $name', ({ count, says }) => {
    const newest = [aTicketRow({ id: 'younger' }), aTicketRow({ id: 'older' })]
    const section = words(elementById(pageOf(aReport({ tickets: { count, newest } })), 'tickets'))
    expect(section).toContain(says)
    expect(section).toMatch(/younger .*older /)
  })

  it('says that there is no ticket in the list', () => {
    const section = words(elementById(pageOf(aReport({ tickets: ticketList() })), 'tickets'))
    expect(section).toContain('There is no ticket in this period.')
  })

  it('stays under 60,000 bytes for a large book: all weeks, tickets with both links, ten teams', () => {
    const newest = Array.from({ length: 25 }, (_, index) =>
      aTicketRow({
        id: `zendesk-eu-${20_000 + index}`,
        url: `https://acme.zendesk.example/agent/tickets/${20_000 + index}`,
        code: 'knowledge-transfer',
        seconds_to_resolution: 187_200,
      }),
    )
    const part = (label: string) => ({ label, value: 1234, unit: 'tickets', share: 0.1 }) as const
    const backlog = ['team', 'priority', 'age'].map((kind) =>
      aFigure({
        id: `backlog-by-${kind}`,
        n: 12_340,
        parts: Array.from({ length: kind === 'team' ? 10 : 5 }, (_, index) => part(`Name ${index}`)),
      }),
    )
    const points = weeksBetween('2020-W01', '2026-W13').map((week, index) => ({
      week,
      values: { opened: 100 + (index % 37), resolved: 100 + (index % 41), open: 1000 + index },
    }))
    const { figures: others, trends } = aReport()
    const large = aReport({
      figures: [...others, ...backlog],
      trends: trends.map((trend) => ({ ...trend, points })),
      tickets: { count: 10_000, newest },
    })
    const full = filesOf(large, { ...ABOUT, records: '../' })
    expect(Buffer.byteLength(`${full['index.html']}${full['style.css']}`)).toBeLessThan(60_000)
    expect(JSON.parse(full['figures.json'] ?? '').trends[0].points).toHaveLength(points.length)
  })

  it('has no script, no style of its own and nothing from elsewhere', () => {
    const tags = tagsOf(html)
    expect(
      tags.filter(({ name }) => ['script', 'iframe', 'object', 'form', 'style', 'img'].includes(name)),
    ).toEqual([])
    expect(tags.filter(({ attributes }) => /\s(on\w+|style|src)=/i.test(attributes))).toEqual([])
    expect(html.replaceAll('&#x27;', "'")).toContain(
      "default-src 'none'; style-src 'self'; img-src 'self' data:",
    )
    expect(
      [...html.matchAll(/(?:href|src)="([^"]*)"/g)].filter(([, to]) => /^(\w+:)?\/\//.test(to ?? '')),
    ).toEqual([])
  })

  it('uses each id once, and refers only to ids that are there', () => {
    const ids = [...html.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id)
    expect(ids.length).toBe(new Set(ids).size)
    const named = [...html.matchAll(/(?:aria-labelledby="|href="#)([^"]*)"/g)].flatMap(
      ([, list]) => list?.split(' ') ?? [],
    )
    expect(named.filter((id) => !ids.includes(id))).toEqual([])
  })

  it('shows hostile words as words', () => {
    const page = pageOf(
      aReport({ tickets: ticketList(aTicketRow({ title: HOSTILE, team: HOSTILE, path: `"${HOSTILE}` })) }),
      {
        ...ABOUT,
        name: HOSTILE,
        records: '../',
      },
    )
    expect(tagsOf(page).filter(({ name }) => name === 'script' || name === 'img')).toEqual([])
    expect(readBack(page)).toContain(HOSTILE)
  })

  it('adds no tag to the page, whatever a title is', () => {
    const expected = tagsOf(pageOf(aReport({ tickets: ticketList(aTicketRow()) }))).length
    fc.assert(
      fc.property(
        fc.oneof(fc.string({ unit: 'grapheme' }), fc.constantFrom('<', '<!--', ']]>', '&lt;b&gt;')),
        (title) => {
          expect(tagsOf(pageOf(aReport({ tickets: ticketList(aTicketRow({ title })) }))).length).toBe(
            expected,
          )
        },
      ),
      { numRuns: 15 },
    )
  })

  it('gives the same bytes for the same report', () => {
    expect(filesOf()).toEqual(files)
  })

  it('prints the Markdown of the golden file', async () => {
    await expect(files['figures.md']).toMatchFileSnapshot('golden/figures.md')
  })
})

/** What a reader sees of a part of the page. */
function words(html: string): string {
  return html
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ')
    .replace(/ ([,.;])/g, '$1')
}

/** The text of a page as a browser would show it. */
function readBack(html: string): string {
  return html
    .replace(/<[^>]*>/g, '')
    .replace(/&#x([0-9A-F]+);/gi, (_, code) => String.fromCodePoint(Number.parseInt(code, 16)))
}
