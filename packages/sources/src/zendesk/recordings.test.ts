import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { ok } from '@triagebook/record/problem'
import { describe, expect, it } from 'vitest'
import { collect } from '../contract/collect.ts'
import type { Incoming } from '../kit/incoming-ticket.ts'
import type { PageSupplier } from '../kit/source.ts'
import { source as zendesk } from './index.ts'

const RECORDED = new URL('../../../../../shared/fixtures/zendesk/', import.meta.url)
const GO = 'nukosuke__go-zendesk/fixture/'
const AIRBYTE =
  'faros-ai__airbyte-connectors/destinations/airbyte-faros-destination/test/resources/zendesk/all-streams.log'
if (!existsSync(RECORDED)) console.info('Recorded Zendesk payloads are not here (../shared): not read.')

const recorded = (name: string) => readFileSync(new URL(name, RECORDED), 'utf8')

/** What these values of an export give; a run that ends says why in the place of its tickets. */
async function readAll(...values: readonly unknown[]): Promise<readonly Incoming[]> {
  const supplier: PageSupplier = async function* () {
    for (const json of values) yield ok({ json, at: { path: 'recording', line: 1, col: 1 } })
  }
  return (await collect(zendesk.read(supplier, null))).flatMap((result) =>
    result.ok
      ? result.value.tickets
      : result.problems.map((problem) => ({ kind: 'refused' as const, nativeId: null, problem })),
  )
}

const outcomeOf = (incoming: Incoming) =>
  incoming.kind === 'ticket' ? `ticket ${incoming.ticket.nativeId}` : incoming.problem.code

/** What one recording gives, in a line. */
async function outcomesOf(name: string): Promise<string> {
  return (await readAll(JSON.parse(recorded(name)))).map(outcomeOf).join(', ') || 'no ticket'
}

/** The streams of an Airbyte recording, each as Zendesk itself gives such a list. */
function unwrapped(): readonly object[] {
  const rows: readonly { record: { stream: string; data: unknown } }[] = recorded(AIRBYTE)
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line))
  const streams = Map.groupBy(rows, ({ record }) => record.stream.replace(/^.*__/, ''))
  return [...streams].map(([name, list]) => ({ [name]: list.map(({ record }) => record.data) }))
}

/** As an export of a file a kind comes to the source. */
function ticketsLast(): readonly object[] {
  return unwrapped().toSorted((a, b) => Number('tickets' in a) - Number('tickets' in b))
}

const countOf = (list: readonly string[]) =>
  Object.fromEntries([...Map.groupBy(list, (one) => one)].map(([one, own]) => [one, own.length]))

describe.runIf(existsSync(RECORDED))('recorded payloads', () => {
  it('of a Go client: the three that hold a ticket are read, and nothing else is taken for one', async () => {
    const names = readdirSync(new URL(GO, RECORDED), { recursive: true, encoding: 'utf8' }).filter((name) =>
      name.endsWith('.json'),
    )
    const outcomes = new Map<string, string>()
    for (const name of names) outcomes.set(name, await outcomesOf(`${GO}${name}`))
    expect(countOf([...outcomes.values()])).toEqual({
      'ticket 4': 3,
      'source/not-an-export': 69,
      // Searches that found users and groups.
      'no ticket': 2,
      // The comments of one ticket, which name none.
      'source/of-no-ticket, source/not-an-export': 1,
    })
    expect(names.filter((name) => outcomes.get(name) === 'ticket 4').sort()).toEqual([
      'GET/search_ticket.json',
      'GET/ticket_custom_field.json',
      'ticket_result.json',
    ])
  })

  it('of a Go client: an audit is joined to its ticket', async () => {
    const times = { created_at: '2011-09-25T22:00:00Z', updated_at: '2011-09-25T22:35:44Z' }
    const audits: unknown = JSON.parse(recorded(`${GO}GET/ticket_audits.json`))
    const [only] = await readAll(audits, { id: 666, status: 'open', description: 'Help', ...times })
    expect(only).toMatchObject({
      kind: 'ticket',
      ticket: {
        comments: [{ public: true }, { public: false, text: '<p>This is a new private comment</p>' }],
        events: [{ at: '2011-09-25T22:35:44Z', from: 'new', to: 'open', by: { id: null, role: 'agent' } }],
      },
    })
  })

  it.each([
    { name: 'as recorded', streams: unwrapped },
    { name: 'with the tickets last', streams: ticketsLast },
  ])('of an Airbyte account, $name: all 14 tickets are read', async ({ streams }) => {
    const tickets = (await readAll(...streams())).flatMap((incoming) =>
      incoming.kind === 'ticket' ? [incoming.ticket] : [],
    )
    expect(countOf(tickets.map(({ status }) => status))).toEqual({ open: 12, pending: 1, closed: 1 })
    expect(tickets.find(({ nativeId }) => nativeId === '14')).toMatchObject({
      status: 'pending',
      nativeType: 'task',
      tags: ['follow-up', 'other'],
    })
    expect(tickets.map(({ comments }) => comments.map(({ author }) => author))).toEqual(
      tickets.map(() => ['customer']),
    )
  })

  it('of an Airbyte account: metrics and ratings are joined to their tickets', async () => {
    const closed = (await readAll(...ticketsLast())).find((incoming) => outcomeOf(incoming) === 'ticket 6')
    expect(closed).toMatchObject({
      ticket: {
        status: 'closed',
        priority: 'low',
        reopens: 0,
        satisfaction: { csat: { rating: 'good', rated_at: '2024-02-08T00:47:21Z' } },
      },
    })
  })
})
