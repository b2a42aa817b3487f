import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { collect } from '../contract/collect.ts'
import { exportPages } from '../files/export-pages.ts'
import { source as zendesk } from './index.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'zendesk-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const ticket = (id: number) => ({
  id,
  subject: 'Help',
  description: 'It crashes',
  status: 'solved',
  requester_id: 900,
  organization_id: 70,
  custom_status_id: 5,
  created_at: '2026-01-01T00:00:00Z',
  updated_at: '2026-01-03T00:00:00Z',
})
const LISTS = {
  users: [
    { id: 900, role: 'end-user', email: 'jo@customer.example' },
    { id: 901, role: 'end-user', email: 'ada@customer.example' },
    { id: 800, role: 'agent', email: 'lena@acme.example' },
  ],
  organizations: [{ id: 70, name: 'Ironbridge', domain_names: [], organization_fields: { tier: 'gold' } }],
  custom_statuses: [{ id: 5, agent_label: 'Done', default: false }],
  metric_sets: [
    { ticket_id: 1, reopens: 2, solved_at: '2026-01-02T00:00:00Z', reply_time_in_minutes: { calendar: 1 } },
  ],
  satisfaction_ratings: [{ id: 3, ticket_id: 1, score: 'good', updated_at: '2026-01-03T00:00:00Z' }],
  comments: [
    { id: 11, ticket_id: 1, author_id: 900, public: true, body: 'Hi', created_at: '2026-01-01T00:00:00Z' },
    {
      id: 12,
      ticket_id: 1,
      author_id: 901,
      public: true,
      body: 'Me too',
      created_at: '2026-01-01T01:00:00Z',
    },
    { id: 13, ticket_id: 1, author_id: 800, public: true, body: 'Done', created_at: '2026-01-02T00:00:00Z' },
  ],
  audits: [
    {
      id: 21,
      ticket_id: 1,
      author_id: 800,
      created_at: '2026-01-02T00:00:00Z',
      events: [{ type: 'Change', field_name: 'status', previous_value: 'open', value: 'solved' }],
    },
  ],
}

function put(files: Readonly<Record<string, string | object>>): void {
  mkdirSync(folder, { recursive: true })
  for (const [name, content] of Object.entries(files)) {
    writeFileSync(path.join(folder, name), typeof content === 'string' ? content : JSON.stringify(content))
  }
}

async function readings() {
  const pages = exportPages(folder, zendesk.holdsTickets)
  if (!pages.ok) throw new Error(pages.problems[0].message)
  return collect(zendesk.read(pages.value, null))
}

async function ticketsIn() {
  return (await readings()).flatMap((result) => (result.ok ? result.value.tickets : []))
}

/** The forms in which the same facts come. */
const FORMS: readonly { name: string; files: Readonly<Record<string, string | object>> }[] = [
  { name: 'one page', files: { 'page.json': { tickets: [ticket(1)], ...LISTS } } },
  {
    name: 'a file a kind, the tickets first by name',
    files: {
      'a-tickets.json': { tickets: [ticket(1)], end_time: 7, end_of_stream: true },
      ...Object.fromEntries(
        Object.entries(LISTS).map(([kind, list]) => [`b-${kind}.json`, { [kind]: list, next_page: null }]),
      ),
    },
  },
  {
    name: 'a file a kind, the tickets last by name, lists without a name',
    files: {
      'z-tickets.json': [ticket(1)],
      'custom_statuses.json': { custom_statuses: LISTS.custom_statuses },
      'a.json': LISTS.users,
      'b.json': LISTS.organizations,
      'c.json': LISTS.metric_sets,
      'd.json': LISTS.satisfaction_ratings,
      'e.json': LISTS.comments,
      'f.json': LISTS.audits,
    },
  },
  {
    name: 'one thing a line',
    files: {
      'a.ndjson': `${JSON.stringify(ticket(1))}\n`,
      'b.json': { custom_statuses: LISTS.custom_statuses },
      'c.ndjson': Object.entries(LISTS)
        .filter(([kind]) => kind !== 'custom_statuses')
        .flatMap(([, list]) => list.map((one: object) => `${JSON.stringify(one)}\n`))
        .join(''),
    },
  },
  {
    name: 'files of which some say nothing of tickets',
    files: {
      'page.json': { tickets: [ticket(1)], ...LISTS },
      'groups.json': { groups: [{ id: 1, name: 'Level 2' }] },
      'ticket_fields.json': { ticket_fields: [{ id: 36, type: 'text' }] },
    },
  },
]

describe('a whole export', () => {
  it.each(FORMS)('in the form of $name gives the same ticket', async ({ files }) => {
    put(files)
    const [only, ...more] = await ticketsIn()
    expect(more).toEqual([])
    expect(only).toMatchObject({
      kind: 'ticket',
      ticket: {
        nativeStatus: 'Done',
        reopens: 2,
        solvedAt: '2026-01-02T00:00:00Z',
        organization: { id: '70', name: 'Ironbridge' },
        satisfaction: { csat: { rating: 'good' } },
        comments: [
          { author: 'customer', authorId: '900' },
          { author: 'customer', authorId: '901' },
          { author: 'agent', authorId: '800' },
        ],
        events: [{ field: 'source.status', from: 'open', to: 'solved', by: { id: '800' } }],
      },
    })
  })

  it('in pages of the time-based export gives a ticket of two pages once, and the time to go on from', async () => {
    put({
      'tickets-1.json': { tickets: [ticket(1), ticket(2)], count: 2, end_time: 100, end_of_stream: false },
      'tickets-2.json': { tickets: [ticket(2), ticket(3)], count: 2, end_time: 200, end_of_stream: true },
    })
    const pages = (await readings()).flatMap((result) => (result.ok ? [result.value] : []))
    expect(pages.map(({ cursor }) => cursor)).toEqual(['start_time=100', 'start_time=200'])
    expect(
      pages.flatMap(({ tickets }) => tickets.map((one) => one.kind === 'ticket' && one.ticket.nativeId)),
    ).toEqual(['1', '2', '3'])
  })

  it.each([
    { name: 'end_of_stream: false', page: { end_of_stream: false } },
    { name: 'the address of a next page', page: { next_page: 'https://acme.zendesk.example/api/v2/x' } },
    { name: 'meta.has_more', page: { meta: { has_more: true, after_cursor: 'a' } } },
  ])('whose last page has $name is incomplete, which is reported', async ({ page }) => {
    put({ 'tickets.json': { tickets: [ticket(1)], ...page } })
    expect((await readings()).flatMap(({ problems }) => problems)).toMatchObject([
      { code: 'source/more-pages', severity: 'warning' },
    ])
  })

  it('is complete if its last page says so, even with the address of a next one', async () => {
    const next_page = 'https://acme.zendesk.example/api/v2/incremental/tickets.json?start_time=7'
    put({ 'tickets.json': { tickets: [ticket(1)], end_time: 7, next_page, end_of_stream: true } })
    expect((await readings()).flatMap(({ problems }) => problems)).toEqual([])
  })

  it('reports how many comments name no ticket, and gives the tickets', async () => {
    const { ticket_id: _ticket, ...ofNone } = LISTS.comments[0] ?? {}
    put({ 'comments.json': { comments: [ofNone, ofNone] }, 'tickets.json': { tickets: [ticket(1)] } })
    expect(await ticketsIn()).toMatchObject([
      {
        kind: 'refused',
        problem: {
          code: 'source/of-no-ticket',
          message: expect.stringContaining('without the id of their ticket (2)'),
        },
      },
      { kind: 'ticket' },
    ])
  })
})
