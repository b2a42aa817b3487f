import type { HistoryEvent, SourceStatus, TicketRecord } from '@triagebook/record'
import type { IncomingActor, IncomingEvent, IncomingTicket } from '@triagebook/sources'
import { describe, expect, it } from 'vitest'
import { deskRecord, hour, incomingComment, incomingTicket } from '../../../test-data/incoming-ticket.ts'
import { deskHistory } from './desk-history.ts'

const LENA: IncomingActor = { id: '900', role: 'agent' }

const moved = (
  at: number,
  from: SourceStatus | null,
  to: SourceStatus,
  by: IncomingActor = LENA,
): IncomingEvent => ({ at: hour(at), event: 'changed', field: 'source.status', from, to, by })

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
  const record = deskRecord({ history })
  return { ...record, source: { ...record.source, status } }
}

const told = (ticket: Partial<IncomingTicket>, before: TicketRecord | null = null) =>
  linesOf(deskHistory(before, incomingTicket(ticket), { 900: 'lena' }))

describe('the history of a ticket that is new here', () => {
  it.each<{ name: string; ticket: Partial<IncomingTicket>; expected: readonly string[] }>([
    { name: 'says nothing of an open one of which the desk tells nothing', ticket: {}, expected: [] },
    {
      name: 'says when one was solved, where the desk tells only that',
      ticket: { status: 'solved', solvedAt: hour(11) },
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
        solvedAt: hour(11),
        events: [moved(10, 'new', 'open'), moved(11, 'open', 'solved', { id: null, role: 'agent' })],
      },
      expected: ['10 new>open lena', '11 open>solved desk:agent'],
    },
    {
      name: 'gets what the desk’s own lacks at its end',
      ticket: { status: 'solved', solvedAt: hour(11), events: [moved(10, 'new', 'open')] },
      expected: ['10 new>open lena', '11 open>solved stage:import'],
    },
    {
      name: 'ends where the ticket stands, whatever the desk did later',
      ticket: { status: 'open', events: [moved(10, 'new', 'open'), moved(13, 'open', 'solved')] },
      expected: ['10 new>open lena'],
    },
    {
      name: 'ends no earlier than its last change, whatever the desk says of its end',
      ticket: { status: 'solved', solvedAt: hour(10), events: [moved(11, 'new', 'open')] },
      expected: ['11 new>open lena', '11 open>solved stage:import'],
    },
    {
      name: 'says when one was closed, where the desk tells only when it was solved',
      ticket: { status: 'closed', solvedAt: hour(11) },
      expected: ['11 ->closed stage:import'],
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
    at: hour(10),
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
      name: 'has the desk’s time of an end since the last import',
      status: 'open',
      history: [],
      ticket: { status: 'solved', solvedAt: '2026-03-01T10:00:01Z' },
      expected: ['10 open>solved stage:import'],
    },
    {
      name: 'has the time of the last change where the desk’s time of its end is as old as the last import',
      status: 'open',
      history: [],
      ticket: { status: 'solved', solvedAt: hour(10) },
      expected: ['12 open>solved stage:import'],
    },
    {
      name: 'gets a change no earlier than the last one that it knows',
      status: 'pending',
      history: [{ ...solvedByImport, at: hour(13), to: 'pending' }],
      ticket: { status: 'open' },
      expected: ['13 open>pending stage:import', '13 pending>open stage:import'],
    },
    {
      name: 'is not told again what it knows without the state before',
      status: 'solved',
      history: [{ at: hour(10), event: 'changed', field: 'source.status', to: 'solved', by: 'stage:import' }],
      ticket: { status: 'solved', events: [moved(10, 'open', 'solved')] },
      expected: ['10 ->solved stage:import'],
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
    const again = deskHistory(record, incomingTicket(ticket), { 900: 'lena' })
    expect(deskHistory(recordOf(ticket.status ?? status, again), incomingTicket(ticket), {})).toEqual(again)
  })

  it('has every hand-off of a ticket that went to and fro within one second, once', () => {
    const to = (from: SourceStatus, next: SourceStatus) => moved(10, from, next)
    const events = [to('open', 'pending'), to('pending', 'open'), to('open', 'pending')]
    const ticket = { status: 'pending', events } as const
    const lines = ['10 open>pending lena', '10 pending>open lena', '10 open>pending lena']
    const first = deskHistory(null, incomingTicket(ticket), { 900: 'lena' })
    expect(linesOf(first)).toEqual(lines)
    expect(deskHistory(recordOf('pending', first), incomingTicket(ticket), {})).toEqual(first)
    const less = deskHistory(
      null,
      incomingTicket({ ...ticket, events: events.slice(0, 2), status: 'open' }),
      {
        900: 'lena',
      },
    )
    expect(told(ticket, recordOf('open', less))).toEqual(lines)
  })

  it('has an event once that the desk gives twice', () => {
    const events = [moved(10, 'new', 'open'), moved(10, 'new', 'open')]
    expect(told({ status: 'open', events })).toEqual(['10 new>open lena'])
  })

  it('keeps one beginning, though the customer turned out to be a colleague', () => {
    const before: HistoryEvent = { at: hour(9), event: 'created', by: 'desk:agent' }
    const history = deskHistory(recordOf('open', [before]), incomingTicket(), {})
    expect(history).toEqual([before])
  })

  it('counts an answer once after its author got a name here', () => {
    const comments = [
      incomingComment(),
      incomingComment({ id: '2', at: hour(10), author: 'agent', authorId: '900' }),
    ]
    const history = deskHistory(null, incomingTicket({ comments }), {})
    expect(deskHistory(recordOf('open', history), incomingTicket({ comments }), { 900: 'lena' })).toEqual(
      history,
    )
  })
})
