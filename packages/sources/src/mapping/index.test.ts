import { ok, type Result } from '@triagebook/record/problem'
import { describe, expect, it } from 'vitest'
import { collect } from '../contract/collect.ts'
import { testPromises } from '../contract/test-promises.ts'
import type { Incoming } from '../kit/incoming-ticket.ts'
import type { PageSupplier, RawPage, TicketPage } from '../kit/source.ts'
import { mappedSource } from './index.ts'
import type { Mapping } from './read/mapping.ts'
import { readMapping } from './read/read-mapping.ts'

const FIELDS = `  source.native_id: /id
  title: /title
  source.status: { from: /status, map: { Open: open, Waiting: pending, Done: solved, Gone: deleted } }
`
const DATED = `${FIELDS}  source.created_at: /created
  source.updated_at: /updated
  body.context: /text
`

function mappingOf(fields: string, head = ''): Mapping {
  const result = readMapping('mappings/x.yml', `version: 1\nformat: json\n${head}fields:\n${fields}`)
  if (!result.ok) throw new Error(result.problems.map(({ message }) => message).join('\n'))
  return result.value
}

testPromises(mappedSource(mappingOf(DATED)), {
  ticket: ({ id, updatedAt, message }) => ({
    id,
    title: 'Help',
    status: 'Open',
    created: '2026-01-01T00:00:00Z',
    updated: updatedAt,
    text: message,
  }),
  page: (tickets) => tickets,
  withUnknownStatus: (ticket) => ({ ...ticket, status: 'Snoozed' }),
  scrubbed: (ticket) => ({ ...ticket, status: 'Gone' }),
  lacks: ['conversation', 'cursor'],
})

async function pagesOf(mapping: Mapping, rows: readonly unknown[]): Promise<readonly TicketPage[]> {
  const supplier: PageSupplier = async function* (): AsyncGenerator<Result<RawPage>> {
    for (const [index, json] of rows.entries())
      yield ok({ json, at: { path: 'rows.json', line: index + 1, col: 1 } })
  }
  return (await collect(mappedSource(mapping).read(supplier, null))).map((result) => {
    if (!result.ok) throw new Error(result.problems.map(({ code, at }) => `${at?.line} ${code}`).join(', '))
    return result.value
  })
}

async function ticketsOf(mapping: Mapping, rows: readonly unknown[]): Promise<readonly Incoming[]> {
  return (await pagesOf(mapping, rows)).flatMap(({ tickets }) => tickets)
}

const A_ROW = {
  id: 7,
  title: 'It stops',
  status: 'Done',
  created: '2026-03-01T10:00:00Z',
  updated: '2026-03-02T10:00:00Z',
}

describe('a row as a ticket', () => {
  it('fills each kind of field', async () => {
    const mapping = mappingOf(`${DATED}  source.url: /url
  source.priority: { from: /prio, map: { "1": urgent, "5": "" } }
  source.solved_at: /solved
  source.tags: { from: /tags, split: "," }
  source.requester: /user/id
  source.reopens: /reopens
  source.satisfaction.csat.rating: { from: /stars, map: { "5": good } }
  customer.id: /org
  customer.tier: { value: Business }
  triage.type: /type
  triage.tech_debt: /debt
  triage.engineering_owner: { value: kei }
  body.steps_to_reproduce: { template: "On {/os}" }
`)
    const row = {
      ...A_ROW,
      url: 'https://desk.example/7',
      prio: 1,
      solved: '2026-03-02T09:00:00Z',
      tags: 'b, a,,b',
      user: { id: 'u1' },
      reopens: 2,
      stars: 5,
      org: 'acme',
      type: 'Feature Request',
      debt: true,
      os: 'Linux',
    }
    expect(await ticketsOf(mapping, [row])).toMatchObject([
      {
        kind: 'ticket',
        ticket: {
          nativeId: '7',
          url: 'https://desk.example/7',
          nativeStatus: 'Done',
          status: 'solved',
          nativePriority: '1',
          priority: 'urgent',
          solvedAt: '2026-03-02T09:00:00Z',
          requesterId: 'u1',
          organization: { id: 'acme', name: null },
          tags: ['a', 'b'],
          reopens: 2,
          satisfaction: { csat: { rating: 'good', native: '5' } },
          mapped: {
            triage: { type: 'feature-request', tech_debt: true, engineering_owner: 'kei' },
            customer: { tier: 'Business' },
            sections: [{ title: 'Steps to reproduce', text: 'On Linux' }],
            isDated: true,
          },
        },
      },
    ])
  })

  it('is refused for the first of two problems, in the order of our fields', async () => {
    const [first] = await ticketsOf(mappingOf(DATED), [
      { ...A_ROW, created: 'soon', status: 'x' },
      { ...A_ROW, id: 8 },
    ])
    expect(first).toMatchObject({ problem: { code: 'source/unknown-status' } })
  })

  it.each([
    { status: 'Open', solvedAt: null },
    { status: 'Waiting', solvedAt: null },
    { status: 'Done', solvedAt: '2026-03-02T09:00:00Z' },
  ])('is solved at a time only while it is solved: $status', async ({ status, solvedAt }) => {
    const mapping = mappingOf(`${DATED}  source.solved_at: /solved\n`)
    const tickets = await ticketsOf(mapping, [{ ...A_ROW, status, solved: '2026-03-02T09:00:00Z' }])
    expect(tickets).toMatchObject([{ ticket: { solvedAt } }])
  })

  it('leaves a field empty if its cell is empty, a word for no value, or mapped to nothing', async () => {
    const mapping = mappingOf(
      `${DATED}  source.priority: { from: /prio, map: { "5": "" } }\n  source.requester: /user\n`,
      'nulls: ["?"]\n',
    )
    const tickets = await ticketsOf(mapping, [{ ...A_ROW, prio: 5, user: ' ? ', text: null }])
    expect(tickets).toMatchObject([{ ticket: { priority: null, requesterId: null, comments: [] } }])
  })

  it('has its newest time if the file does not say when it was changed', async () => {
    const mapping = mappingOf(`${FIELDS}  source.created_at: /created\n  source.solved_at: /solved\n`)
    const tickets = await ticketsOf(mapping, [{ ...A_ROW, solved: '2026-03-05T00:00:00Z' }])
    expect(tickets).toMatchObject([
      { ticket: { updatedAt: '2026-03-05T00:00:00Z', mapped: { isDated: false } } },
    ])
  })

  it.each([
    { count: 99, sizes: [99] },
    { count: 100, sizes: [100] },
    { count: 101, sizes: [100, 1] },
  ])('is put together with others, a hundred at a time: $count make $sizes', async ({ count, sizes }) => {
    const rows = Array.from({ length: count }, (_, id) => ({ ...A_ROW, id }))
    expect((await pagesOf(mappingOf(DATED), rows)).map(({ tickets }) => tickets.length)).toEqual(sizes)
  })

  it.each([
    {
      name: 'a status that the map does not know',
      row: { status: 'opn' },
      code: 'source/unknown-status',
      words: 'Did you mean `Open`?',
    },
    {
      name: 'another value that the map does not know',
      row: { prio: 'x' },
      code: 'source/not-in-map',
      words: 'does not say what that means',
    },
    {
      name: 'a word that its field does not have',
      row: { severity: 'huge' },
      code: 'source/not-allowed',
      words: '`critical`, `major`, `minor`',
    },
    {
      name: 'a count that is not a number',
      row: { reopens: -1 },
      code: 'source/not-allowed',
      words: 'a whole number',
    },
    {
      name: 'an address that is not a link',
      row: { url: 'javascript:x' },
      code: 'source/not-allowed',
      words: 'https://',
    },
    {
      name: 'a person’s name for a login',
      row: { owner: 'Kei Abe' },
      code: 'source/not-allowed',
      words: 'a login',
    },
    {
      name: 'an object instead of a value',
      row: { title: { a: 1 } },
      code: 'source/not-one-value',
      words: 'Point deeper',
    },
    {
      name: 'a time that cannot be read',
      row: { created: 'soon' },
      code: 'source/unreadable-date',
      words: 'has “soon” for `source.created_at`',
    },
    {
      name: 'a number that reading JSON has rounded',
      row: { title: 2 ** 60 },
      code: 'source/not-allowed',
      words: 'as text',
    },
    {
      name: 'no value that every ticket needs',
      row: { created: null },
      code: 'source/missing-value',
      words: 'every ticket needs',
    },
  ])('is refused for $name, and the others are read', async ({ row, code, words }) => {
    const mapping = mappingOf(`${DATED}  source.url: /url
  source.priority: { from: /prio, map: { "1": high } }
  source.reopens: /reopens
  triage.severity: /severity
  triage.support_owner: /owner
`)
    const [first, second] = await ticketsOf(mapping, [
      { ...A_ROW, ...row },
      { ...A_ROW, id: 8 },
    ])
    expect(first).toMatchObject({ kind: 'refused', nativeId: '7', problem: { code, at: { line: 1 } } })
    expect(first?.kind === 'refused' && `${first.problem.message} ${first.problem.hint}`).toContain(words)
    expect(second).toMatchObject({ kind: 'ticket', ticket: { nativeId: '8' } })
  })

  it.each([
    { name: 'could be two moments', created: '03/04/2026 10:00', code: 'source/date-two-ways' },
    { name: 'never was', created: '29/03/2026 02:30', code: 'source/no-such-time' },
    { name: 'was twice', created: '25/10/2026 02:30', code: 'source/time-twice' },
  ])('is refused for a time that $name', async ({ created, code }) => {
    const head = 'time_zone: Europe/Berlin\ndates: [dd/MM/yyyy HH:mm, MM/dd/yyyy HH:mm]\n'
    const mapping = mappingOf(`${FIELDS}  source.created_at: /created\n`, head)
    const good = { ...A_ROW, id: 8, created: '25/03/2026 10:00' }
    expect(await ticketsOf(mapping, [{ ...A_ROW, created }, good])).toMatchObject([
      { kind: 'refused', problem: { code, at: { line: 1 } } },
      { kind: 'ticket', ticket: { createdAt: '2026-03-25T09:00:00Z' } },
    ])
  })

  it('never shows a customer’s words or address in a problem', async () => {
    const rows = [
      { ...A_ROW, status: 'my password is hunter2 ok' },
      { ...A_ROW, status: 'jo@customer.example' },
      { ...A_ROW, id: 8 },
    ]
    const tickets = await ticketsOf(mappingOf(DATED), rows)
    expect(JSON.stringify(tickets.slice(0, 2))).not.toMatch(/hunter2|customer\.example/)
  })

  it('is refused if an earlier row has its id and time and other content', async () => {
    const rows = [A_ROW, { ...A_ROW }, { ...A_ROW, title: 'Another' }]
    const tickets = await ticketsOf(mappingOf(DATED), rows)
    expect(tickets).toMatchObject([
      { kind: 'ticket' },
      { kind: 'refused', problem: { code: 'source/repeated-row', at: { line: 3 } } },
    ])
  })

  it('ends the run if none of the first can be read, with each unknown word and one example of each other reason', async () => {
    const rows = [{ ...A_ROW, status: 'a' }, { ...A_ROW, status: 'b' }, { ...A_ROW, created: 'x' }, 7]
    await expect(pagesOf(mappingOf(DATED), rows)).rejects.toThrow(
      'undefined source/nothing-readable, 1 source/unknown-status, 2 source/unknown-status, 3 source/unreadable-date, 4 source/not-a-row',
    )
  })
})

describe('rows that are events', () => {
  const EVENTS = mappingOf(
    `${FIELDS}  source.created_at: /created
  triage.severity: { from: /impact, map: { high: critical, low: minor } }
  event.by: /by
`,
    'one_row: event\ngroup_by: /id\norder_by: /at\n',
  )
  const at = (minute: number) => `2026-03-01T10:${String(minute).padStart(2, '0')}:00Z`
  const event = (id: number, minute: number, change: object = {}) => ({
    id,
    title: `Title at ${minute}`,
    status: 'Open',
    impact: 'low',
    created: at(0),
    at: at(minute),
    by: 'u1',
    ...change,
  })

  it('are put together by ticket, in the order of time, then of the file', async () => {
    const rows = [
      event(1, 5, { status: 'Done' }),
      event(2, 1),
      event(1, 1),
      event(1, 5, { status: 'Waiting', impact: 'high' }),
      event(2, 2, { status: 'Waiting' }),
    ]
    const by = { id: 'u1', role: 'agent' }
    expect(await ticketsOf(EVENTS, rows)).toMatchObject([
      {
        ticket: {
          nativeId: '1',
          title: 'Title at 5',
          status: 'pending',
          createdAt: at(0),
          updatedAt: at(5),
          events: [
            { at: at(5), field: 'source.status', from: 'open', to: 'solved', by },
            { at: at(5), field: 'source.status', from: 'solved', to: 'pending', by },
          ],
          mapped: {
            isDated: true,
            triage: { severity: 'critical' },
            triagePast: [
              { at: at(1), field: 'severity', from: null, to: 'minor', by },
              { at: at(5), field: 'severity', from: 'minor', to: 'critical', by },
            ],
          },
        },
      },
      { ticket: { nativeId: '2', status: 'pending' } },
    ])
  })

  it('have no time before the creation of the ticket', async () => {
    const rows = [event(1, 1, { created: at(3) }), event(1, 2, { created: at(3), status: 'Waiting' })]
    expect(await ticketsOf(EVENTS, rows)).toMatchObject([
      { ticket: { createdAt: at(3), updatedAt: at(3), events: [{ at: at(3), to: 'pending' }] } },
    ])
  })

  it('start with an event of the status only if the ticket was created solved', async () => {
    expect(await ticketsOf(EVENTS, [event(1, 1, { status: 'Done' })])).toMatchObject([
      { ticket: { events: [{ at: at(1), field: 'source.status', from: null, to: 'solved' }] } },
    ])
  })

  it('are refused as a whole ticket if one of them cannot be read', async () => {
    const rows = [event(1, 1), event(2, 1), event(1, 2, { status: 'Snoozed' }), event(1, 3)]
    expect(await ticketsOf(EVENTS, rows)).toMatchObject([
      { kind: 'ticket', ticket: { nativeId: '2' } },
      {
        kind: 'refused',
        nativeId: '1',
        problem: {
          code: 'source/unknown-status',
          at: { line: 3 },
          message: expect.stringContaining('its ticket'),
        },
      },
    ])
  })

  it.each([
    { name: 'no time', row: { at: null }, code: 'source/missing-value' },
    { name: 'no group', row: { id: '' }, code: 'source/missing-value' },
    { name: 'a time that cannot be read', row: { at: 'noon' }, code: 'source/unreadable-date' },
  ])('are refused with $name', async ({ row, code }) => {
    const tickets = await ticketsOf(EVENTS, [event(1, 1), { ...event(2, 1), ...row }])
    expect(tickets).toMatchObject([
      { kind: 'ticket' },
      { kind: 'refused', problem: { code, at: { line: 2 } } },
    ])
  })

  it('end the run if the file has other rows when it is read again', async () => {
    let result = 0
    const supplier: PageSupplier = async function* () {
      result++
      for (const json of result === 1 ? [event(1, 1), event(1, 2)] : [event(1, 1)])
        yield ok({ json, at: { path: 'rows.json', line: 1, col: 1 } })
    }
    const [last] = (await collect(mappedSource(EVENTS).read(supplier, null))).slice(-1)
    expect(last?.problems).toMatchObject([{ code: 'source/changed-meanwhile' }])
  })
})
