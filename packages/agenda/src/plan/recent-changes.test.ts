import type { HistoryEvent, TicketRecord } from '@triagebook/record'
import { describe, expect, it } from 'vitest'
import { aTicket } from '../../test-data/a-ticket.ts'
import { recentChanges } from './recent-changes.ts'

const SPAN = { from: Date.parse('2026-03-24T23:00:00Z'), to: Date.parse('2026-03-26T07:00:00Z') }
const OLD = '2026-03-01T08:00:00Z'
const NONE = { escalated: false, resolved: false, reopened: false, moves: [] }

/** An old ticket with these events at this moment. */
function ticket(
  status: 'open' | 'resolved',
  at: string,
  events: readonly HistoryEvent['event'][],
  rest: Partial<TicketRecord> = {},
): TicketRecord {
  const history = events.map((event) => ({ at, event, by: 'lena' }) as const)
  return aTicket('a', { status, escalated_at: OLD }, { history, ...rest })
}

describe('recentChanges', () => {
  it.each([
    { name: 'a second too early', at: '2026-03-24T22:59:59Z', isRecent: false },
    { name: 'at its beginning', at: '2026-03-24T23:00:00Z', isRecent: true },
    { name: 'at its end', at: '2026-03-26T07:00:00Z', isRecent: true },
    { name: 'a second too late', at: '2026-03-26T07:00:01Z', isRecent: false },
  ])('looks at the time span, both ends included: $name', ({ at, isRecent }) => {
    expect(recentChanges(aTicket('a', { escalated_at: at }), SPAN).escalated).toBe(isRecent)
    expect(recentChanges(ticket('resolved', at, ['resolved']), SPAN).resolved).toBe(isRecent)
    expect(recentChanges(ticket('resolved', OLD, [], { resolution: { at } }), SPAN).resolved).toBe(isRecent)
    expect(recentChanges(ticket('open', at, ['reopened']), SPAN).reopened).toBe(isRecent)
  })

  const RECENT = '2026-03-25T10:00:00Z'

  it.each([
    { name: 'nothing', record: ticket('open', RECENT, []), changes: {} },
    { name: 'no history at all', record: aTicket('a', { escalated_at: OLD }), changes: {} },
    { name: 'another event', record: ticket('open', RECENT, ['support-replied']), changes: {} },
    { name: 'resolved', record: ticket('resolved', RECENT, ['resolved']), changes: { resolved: true } },
    { name: 'resolved, and open again', record: ticket('open', RECENT, ['resolved']), changes: {} },
    {
      name: 'resolved by hand, open again',
      record: ticket('open', OLD, [], { resolution: { at: RECENT } }),
      changes: {},
    },
    { name: 'reopened', record: ticket('open', RECENT, ['reopened']), changes: { reopened: true } },
    {
      name: 'reopened, and resolved again',
      record: ticket('resolved', RECENT, ['reopened', 'resolved']),
      changes: { resolved: true },
    },
    { name: 'reopened, and closed by hand', record: ticket('resolved', RECENT, ['reopened']), changes: {} },
    {
      name: 'escalated and resolved',
      record: aTicket('a', { escalated_at: RECENT, status: 'resolved' }, { resolution: { at: RECENT } }),
      changes: { escalated: true, resolved: true },
    },
  ])('leaves out what was undone: $name', ({ record, changes }) => {
    expect(recentChanges(record, SPAN)).toEqual({ ...NONE, ...changes })
  })

  const changed = (field: string, from: string | undefined, to: string, at = RECENT): HistoryEvent => ({
    at,
    event: 'changed',
    field: `triage.${field}`,
    ...(from !== undefined && { from }),
    to,
    by: 'lena',
  })

  it.each([
    { name: 'a new priority', events: [changed('priority', 'P3', 'P1')], moves: ['priority P3 P1'] },
    {
      name: 'two steps as one',
      events: [changed('priority', 'P3', 'P2'), changed('priority', 'P2', 'P1')],
      moves: ['priority P3 P1'],
    },
    {
      name: 'nothing that was undone',
      events: [changed('priority', 'P3', 'P1'), changed('priority', 'P1', 'P3')],
      moves: [],
    },
    { name: 'no first decision', events: [changed('priority', undefined, 'P1')], moves: [] },
    { name: 'no other field', events: [changed('component', 'api', 'auth')], moves: [] },
    { name: 'nothing older', events: [changed('priority', 'P3', 'P1', OLD)], moves: [] },
    {
      name: 'each field of those that matter',
      events: [
        changed('status', 'open', 'in-progress'),
        changed('lane', 'product', 'next-sprint'),
        changed('team', 'java', 'frontend'),
      ],
      moves: ['team java frontend', 'lane product next-sprint', 'status open in-progress'],
    },
  ])('counts as moved: $name', ({ events, moves }) => {
    const record = aTicket('a', { escalated_at: OLD }, { history: events })
    expect(recentChanges(record, SPAN).moves.map(({ what, from, to }) => `${what} ${from} ${to}`)).toEqual(
      moves,
    )
  })

  it.each([
    { name: 'escalated since', triage: { escalated_at: RECENT } },
    { name: 'resolved', triage: { escalated_at: OLD, status: 'resolved' } },
  ] as const)('counts as moved no ticket that was $name', ({ triage }) => {
    const record = aTicket('a', triage, { history: [changed('priority', 'P3', 'P1')] })
    expect(recentChanges(record, SPAN).moves).toEqual([])
  })
})
