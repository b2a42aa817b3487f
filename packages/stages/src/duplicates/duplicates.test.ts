import { aBook, aHost, bookFolder, recordText } from '@triagebook/testkit'
import { describe, expect, it } from 'vitest'
import { runStage } from '../run/run-stage.ts'
import { duplicates } from './index.ts'

const NOW = new Date('2026-04-01T08:00:00Z')
const TITLE = 'CSV export stops after 65536 rows'

interface Ticket {
  readonly title?: string
  readonly at?: string
  readonly status?: string
  readonly source?: string
  readonly body?: string
}

/** A book with these tickets by their numbers; each says the same unless it says otherwise. */
function aBookOf(tickets: Readonly<Record<number, Ticket>>): string {
  const files = Object.entries(tickets).map(([number, ticket]) => {
    const { title = TITLE, at = '2026-03-26T10:56:07Z', status = 'open', source = '', body = '' } = ticket
    const text = recordText(`zendesk-eu-${number}`, title)
      .replaceAll('2026-03-26T10:56:07Z', at)
      .replace('triage:\n  status: open', `${source}triage:\n  status: ${status}`)
    return [`tickets/2026/03/zendesk-eu-${number}.md`, `${text}\n${body}`]
  })
  return bookFolder(aBook(Object.fromEntries(files)))
}

const run = (folder: string, ...ids: readonly string[]) =>
  runStage(duplicates, { ids }, aHost(folder, { now: NOW }))

const EARLIER = { at: '2025-12-01T10:00:00Z', status: 'resolved' }

describe('duplicates', () => {
  it('shows the earlier tickets that a new one is like, and what a person can do', async () => {
    const report = await run(aBookOf({ 11: EARLIER, 12: { title: `${TITLE} of a list` } }))
    expect(report).toMatchObject({ exit: 0, decision: 'found', changed: [], problems: [] })
    expect(report.reason).toBe('1 of 2 new tickets is like an earlier one.')
    expect(report.output).toBe(`zendesk-eu-12  CSV export stops after 65536 rows of a list
   68 %  zendesk-eu-11  CSV export stops after 65536 rows
         resolved, of 2025-12-01; both say: 65536, after, csv

The same problem? This closes the newer ticket as a duplicate:
  triagebook duplicate-of zendesk-eu-12 zendesk-eu-11
Another problem? After a note that names the other ticket, the two are not compared again:
  triagebook note zendesk-eu-12 "not the problem of zendesk-eu-11"
`)
    expect(report.data).toEqual({
      tickets: [
        {
          id: 'zendesk-eu-12',
          path: 'tickets/2026/03/zendesk-eu-12.md',
          title: `${TITLE} of a list`,
          status: 'open',
          earlier: [
            {
              id: 'zendesk-eu-11',
              path: 'tickets/2026/03/zendesk-eu-11.md',
              title: TITLE,
              status: 'resolved',
              percent: 68,
              words: ['65536', 'after', 'csv'],
            },
          ],
        },
      ],
    })
  })

  it.each([
    { name: 'one of 14 days ago', ticket: { at: '2026-03-18T08:00:00Z' }, asked: 2 },
    { name: 'none that is older', ticket: { at: '2026-03-18T07:59:59Z' }, asked: 1 },
    { name: 'none that is resolved', ticket: { status: 'resolved' }, asked: 1 },
  ])('looks by itself at new and open tickets: $name', async ({ ticket, asked }) => {
    expect(await run(aBookOf({ 12: ticket }))).toMatchObject({ counts: { asked } })
  })

  it('says so where no ticket is like an earlier one', async () => {
    expect(await run(aBookOf({}))).toMatchObject({
      decision: 'none',
      reason: '1 new ticket compared: no earlier one is like it.',
      output: '',
    })
  })

  it('says so where no ticket is new', async () => {
    const later = aHost(aBookOf({}), { now: new Date('2026-06-01T08:00:00Z') })
    expect(await runStage(duplicates, { ids: [] }, later)).toMatchObject({
      decision: 'none',
      reason: 'No open ticket came in during the last 14 days.',
    })
  })

  it('shows weaker likenesses of a ticket that somebody names, however old it is', async () => {
    const weak = { title: 'CSV export stops early in the filter' }
    expect(await run(aBookOf({ 11: EARLIER, 12: weak }))).toMatchObject({ decision: 'none' })
    const old = { ...weak, at: '2026-01-01T10:00:00Z', status: 'resolved' }
    expect(await run(aBookOf({ 11: EARLIER, 12: old }), '12')).toMatchObject({
      data: { tickets: [{ id: 'zendesk-eu-12', earlier: [{ id: 'zendesk-eu-11', percent: 30 }] }] },
    })
  })

  it('refuses a ticket that the book does not have', async () => {
    expect(await run(aBookOf({}), 'zendesk-eu-99')).toMatchObject({
      exit: 2,
      problems: [{ code: 'decide/unknown-ticket' }],
    })
  })

  it.each([
    {
      name: 'whose words stay on the desk',
      ticket: { title: 'Security report', source: '  withheld: true\n' },
    },
    { name: 'of two words', ticket: { title: 'Export stops' } },
    {
      name: 'that is closed as a duplicate',
      ticket: { status: 'resolved\nresolution: { void: duplicate }' },
    },
  ])('says why it does not compare a ticket $name', async ({ ticket }) => {
    const report = await run(aBookOf({ 11: EARLIER, 12: ticket }), '12')
    expect(report).toMatchObject({
      exit: 0,
      problems: [{ code: 'duplicates/not-compared', severity: 'warning' }],
    })
    expect(report).toMatchObject({ decision: 'none', output: '' })
  })

  it('shows 50 tickets, and says how many more there are', async () => {
    const flood = Array.from({ length: 52 }, (_, index) => [index + 10, {}] as const)
    const report = await run(aBookOf(Object.fromEntries(flood)))
    expect(report.counts).toEqual({ asked: 53, found: 51, shown: 50 })
    expect(report.reason).toContain('51 of 53 new tickets are like an earlier one. 1 more is not shown')
  })
})
