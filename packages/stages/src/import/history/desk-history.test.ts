import type { HistoryEvent, SourceStatus, TicketRecord } from '@triagebook/record'
import type { IncomingActor, IncomingEvent, IncomingTicket } from '@triagebook/sources'
import { describe, expect, it } from 'vitest'
import { deskHistory } from './desk-history.ts'

const CREATED = '2026-03-01T09:00:00Z'
const LENA: IncomingActor = { id: '900', role: 'agent' }
const at = (hour: number) => `2026-03-01T${String(hour).padStart(2, '0')}:00:00Z`

const TICKET: IncomingTicket = {
  nativeId: '1',
  title: 'Help',
  url: null,
  nativeStatus: 'open',
  status: 'open',
  nativePriority: null,
  priority: null,
  nativeType: null,
  createdAt: CREATED,
  updatedAt: at(12),
  firstReplyAt: null,
  solvedAt: null,
  requesterId: null,
  organization: null,
  tags: [],
  groupId: null,
  fields: {},
  satisfaction: null,
  reopens: null,
  mergedInto: null,
  text: 'present',
  comments: [],
  events: [],
  raw: {},
}

const moved = (
  hour: number,
  from: SourceStatus | null,
  to: SourceStatus,
  by: IncomingActor = LENA,
): IncomingEvent => ({ at: at(hour), event: 'changed', field: 'source.status', from, to, by })

/** What a history says of the status, a line a change. */
function linesOf(history: readonly HistoryEvent[]): readonly string[] {
  return history
    .filter(({ event }) => event !== 'created')
    .map(({ at: when, event, field, from, to, by }) =>
      field === 'source.status'
        ? `${when.slice(11, 13)} ${from ?? '-'}>${to} ${by}`
        : `${when.slice(11, 13)} ${event} ${by}`,
    )
}

function recordOf(status: SourceStatus, history: readonly HistoryEvent[]): TicketRecord {
  return {
    id: 'desk-1',
    title: 'Help',
    source: {
      connection: 'desk',
      platform: 'zendesk',
      native_id: '1',
      status,
      created_at: CREATED,
      updated_at: at(10),
    },
    triage: { status: 'open' },
    history,
  }
}

const told = (ticket: Partial<IncomingTicket>, before: TicketRecord | null = null) =>
  linesOf(deskHistory(before, { ...TICKET, ...ticket }, { 900: 'lena' }))

describe('the history of a ticket that is new here', () => {
  it.each<{ name: string; ticket: Partial<IncomingTicket>; expected: readonly string[] }>([
    { name: 'says nothing of an open one of which the desk tells nothing', ticket: {}, expected: [] },
    {
      name: 'says when one was solved, where the desk tells only that',
      ticket: { status: 'solved', solvedAt: at(11) },
      expected: ['11 ->solved stage:import'],
    },
    {
      name: 'does not guess when one was solved, where the desk does not tell',
      ticket: { status: 'solved' },
      expected: [],
    },
    {
      name: 'is the desk’s own, and nothing is made up beside it',
      ticket: {
        status: 'solved',
        solvedAt: at(11),
        events: [moved(10, 'new', 'open'), moved(11, 'open', 'solved', { id: null, role: 'agent' })],
      },
      expected: ['10 new>open lena', '11 open>solved desk:agent'],
    },
    {
      name: 'gets what the desk’s own lacks at its end',
      ticket: { status: 'solved', solvedAt: at(11), events: [moved(10, 'new', 'open')] },
      expected: ['10 new>open lena', '11 open>solved stage:import'],
    },
    {
      name: 'ends where the ticket stands, whatever the desk did later',
      ticket: { status: 'open', events: [moved(10, 'new', 'open'), moved(13, 'open', 'solved')] },
      expected: ['10 new>open lena'],
    },
    {
      name: 'says of a merged one when it was merged',
      ticket: { status: 'merged', events: [moved(10, 'open', 'merged')] },
      expected: ['10 open>merged lena', '10 tombstoned stage:import'],
    },
    {
      name: 'says of a merged one when it last changed, where the desk does not tell',
      ticket: { status: 'merged' },
      expected: ['12 ->merged stage:import', '12 tombstoned stage:import'],
    },
  ])('$name', ({ ticket, expected }) => expect(told(ticket)).toEqual(expected))
})

describe('the history of a ticket that is known', () => {
  const solvedByImport: HistoryEvent = {
    at: at(10),
    event: 'changed',
    field: 'source.status',
    from: 'open',
    to: 'solved',
    by: 'stage:import',
  }

  it.each<{
    name: string
    status: SourceStatus
    history: readonly HistoryEvent[]
    ticket: Partial<IncomingTicket>
    expected: readonly string[]
  }>([
    {
      name: 'gets a change that only the states tell',
      status: 'open',
      history: [],
      ticket: { status: 'pending' },
      expected: ['12 open>pending stage:import'],
    },
    {
      name: 'gets the steps between two states where the desk tells them, and no other',
      status: 'open',
      history: [],
      ticket: { status: 'open', events: [moved(11, 'open', 'pending'), moved(12, 'pending', 'open')] },
      expected: ['11 open>pending lena', '12 pending>open lena'],
    },
    {
      name: 'is not told again what import had seen for itself',
      status: 'solved',
      history: [solvedByImport],
      ticket: { status: 'solved', events: [moved(10, 'open', 'solved')] },
      expected: ['10 open>solved stage:import'],
    },
    {
      name: 'is not told again what it knows under another name',
      status: 'solved',
      history: [{ ...solvedByImport, by: 'desk:agent' }],
      ticket: { status: 'solved', events: [moved(10, 'open', 'solved')] },
      expected: ['10 open>solved desk:agent'],
    },
    {
      name: 'gets a deletion once',
      status: 'open',
      history: [],
      ticket: { status: 'deleted', text: 'scrubbed' },
      expected: ['12 open>deleted stage:import', '12 tombstoned stage:import'],
    },
  ])('$name', ({ status, history, ticket, expected }) => {
    const record = recordOf(status, history)
    expect(told(ticket, record)).toEqual(expected)
    const again = deskHistory(record, { ...TICKET, ...ticket }, { 900: 'lena' })
    expect(deskHistory(recordOf(ticket.status ?? status, again), { ...TICKET, ...ticket }, {})).toEqual(again)
  })

  it('keeps one beginning, though the customer turned out to be a colleague', () => {
    const before: HistoryEvent = { at: CREATED, event: 'created', by: 'desk:agent' }
    const history = deskHistory(recordOf('open', [before]), TICKET, {})
    expect(history).toEqual([before])
  })

  it('counts an answer once after its author got a name here', () => {
    const comments: IncomingTicket['comments'] = [9, 10].map((hour) => ({
      id: String(hour),
      at: at(hour),
      author: hour === 9 ? 'customer' : 'agent',
      authorId: hour === 9 ? '1' : '900',
      public: true,
      format: 'plain',
      text: 'words',
      attachments: [],
    }))
    const history = deskHistory(null, { ...TICKET, comments }, {})
    expect(deskHistory(recordOf('open', history), { ...TICKET, comments }, { 900: 'lena' })).toEqual(history)
  })
})
