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

/** Every number that figures.json has of a figure; each is on the page once. */
function numbersOf({ value, n, interval, parts = [] }: Figure): readonly number[] {
  return [
    ...[value, interval?.low, interval?.high, n],
    ...parts.flatMap((part) => [part.value, part.share, part.interval?.low, part.interval?.high]),
  ].filter((number) => typeof number === 'number')
}

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

  it.each(figures.figures.filter(({ id }) => !['closure-codes', 'bug-feature-ratio'].includes(id)))(
    'shows of “$title” exactly the numbers of figures.json',
    (figure) => {
      expect(numbersIn(html, `kpi-${figure.id}`)).toEqual(numbersOf(figure))
    },
  )

  it('shows the closure codes with all their numbers in the table', () => {
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
  })

  it('says bugs and feature requests as two counts, with the share under them', () => {
    const card = elementById(html, 'kpi-bug-feature-ratio')
    expect(numbersIn(html, 'kpi-bug-feature-ratio')).toEqual([34, 12, 34 / 46, 0.597, 0.844, 46, 34, 12, 18])
    expect(words(card)).toContain('34 : 12 Share: 73.9 %; 95 % interval: 59.7 % to 84.4 %')
  })

  it('shows the trend with every week of figures.json in the table', () => {
    const trend = figures.trends.flatMap(({ points }) =>
      points.flatMap(({ values }) => Object.values(values)),
    )
    expect(numbersIn(html, 'trend-weekly-tickets')).toEqual(trend)
  })

  it('shows a closure code by its title', () => {
    expect(words(elementById(html, 'tickets'))).toContain('2 days 4 h Closed - Code Fix')
  })

  it('puts the report without its tickets into figures.json', () => {
    const { tickets: _, ...contract } = aReport()
    expect(files['figures.json']).toBe(`${JSON.stringify(contract, null, 2)}\n`)
  })

  it('says in words why a figure has no value', () => {
    expect(words(elementById(html, 'kpi-time-to-resolution-p90'))).toContain(
      'Not enough data Not reached: fewer than nine in ten are resolved.',
    )
    const silent = pageOf(aReport({ figures: [aFigure({ id: 'a', value: null, n: 0 })] }))
    expect(words(elementById(silent, 'kpi-a'))).toContain('There is no such ticket in this period.')
  })

  it('shows a figure of parts without tickets as not enough data, without a drawing', () => {
    const empty = pageOf(
      aReport({ figures: [aFigure({ id: 'closure-codes', value: null, n: 0, parts: [] })] }),
    )
    expect(words(elementById(empty, 'kpi-closure-codes'))).toContain('Not enough data')
    expect(elementById(empty, 'kpi-closure-codes')).not.toContain('<svg')
  })

  it('shows counts without shares in the table alone', () => {
    const codes = aFigure({
      id: 'closure-codes',
      value: 2,
      n: 2,
      parts: [{ label: 'Code Fix', value: 2, interval: null }],
    })
    const few = elementById(pageOf(aReport({ figures: [codes] })), 'kpi-closure-codes')
    expect(words(few)).toContain('Code Fix 2 – – –')
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

  it('says that sample data are sample data, and only then', () => {
    expect(words(html)).toContain('Sample data.')
    expect(pageOf(aReport(), { ...ABOUT, sample: false })).not.toContain('Sample data')
  })

  it('says that the last week has only begun, and only then', () => {
    expect(pageOf(aReport({ as_of: '2026-03-29T21:59:59Z' }))).toContain('The last week is not over yet.')
    expect(pageOf(aReport({ as_of: '2026-03-29T22:00:00Z' }))).not.toContain('not over yet')
  })

  it('links a ticket to its record where it knows the way, else shows its id alone', () => {
    expect(pageOf(aReport(), { ...ABOUT, records: '../' })).toContain(
      '<a href="../tickets/2026/03/zendesk-eu-27815.md">zendesk-eu-27815</a>',
    )
    expect(html).toContain('<th scope="row">zendesk-eu-27815</th>')
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

  it('says that there is no ticket', () => {
    const section = words(elementById(pageOf(aReport({ tickets: ticketList() })), 'tickets'))
    expect(section).toContain('There is no ticket in this period.')
  })

  it('stays under 60,000 bytes with a full ticket table', () => {
    const newest = Array.from({ length: 80 }, (_, index) =>
      aTicketRow({
        id: `zendesk-eu-${20_000 + index}`,
        code: 'knowledge-transfer',
        seconds_to_resolution: 187_200,
      }),
    )
    const full = filesOf(aReport({ tickets: { count: 240, newest } }), { ...ABOUT, records: '../' })
    expect(Buffer.byteLength(`${full['index.html']}${full['style.css']}`)).toBeLessThan(60_000)
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
