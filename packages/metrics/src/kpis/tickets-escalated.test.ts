import { describe, expect, it } from 'vitest'
import { aTicket, escalated, measured, seenAt } from '../../test-data/a-ticket.ts'
import { ticketsEscalated } from './tickets-escalated.ts'

const see = (file: ReturnType<typeof aTicket>) => seenAt('2026-03-20T00:00:00Z', file)
const once = see(aTicket('once', '2026-03-02T09:00:00Z', escalated('2026-03-03T09:00:00Z')))
const twice = see(
  aTicket(
    'twice',
    '2026-03-02T09:00:00Z',
    escalated('2026-03-04T09:00:00Z'),
    escalated('2026-03-09T09:00:00Z'),
  ),
)

describe('ticketsEscalated', () => {
  it('counts tickets, the rate by what was opened, and repeated escalations apart', () => {
    expect(measured(ticketsEscalated, [once, twice], { opened: 8 })).toEqual({
      value: 2,
      n: 2,
      interval: null,
      parts: [
        { label: 'Escalated per ticket opened', value: 0.25, unit: 'ratio' },
        { label: 'Opened in the period', value: 8, unit: 'tickets', outside: true },
        { label: 'Escalated more than once', value: 1 },
      ],
    })
  })

  it('is zero of no tickets', () => {
    expect(measured(ticketsEscalated, [], { opened: 1 })).toMatchObject({
      value: 0,
      n: 0,
      parts: [{ value: 0 }, {}, {}],
    })
  })

  it('gives no rate where nothing was opened', () => {
    const { parts = [] } = measured(ticketsEscalated, [once], { opened: 0 })
    expect(parts.map(({ label }) => label)).toEqual(['Opened in the period', 'Escalated more than once'])
  })

  it.each([
    { name: 'by its first escalation', ticket: twice, expected: '2026-03-04T09:00:00.000Z' },
    { name: 'never escalated', ticket: see(aTicket('no', '2026-03-02T09:00:00Z')), expected: null },
    {
      name: 'set by hand, not yet in the history',
      ticket: see(
        aTicket('hand', '2026-03-02T09:00:00Z', { triage: { escalated_at: '2026-03-05T09:00:00Z' } }),
      ),
      expected: '2026-03-05T09:00:00.000Z',
    },
    {
      name: 'set by hand in the second of the report',
      ticket: see(
        aTicket('now', '2026-03-02T09:00:00Z', { triage: { escalated_at: '2026-03-20T00:00:00Z' } }),
      ),
      expected: '2026-03-20T00:00:00.000Z',
    },
    {
      name: 'set by hand a second after the report',
      ticket: see(
        aTicket('soon', '2026-03-02T09:00:00Z', { triage: { escalated_at: '2026-03-20T00:00:01Z' } }),
      ),
      expected: null,
    },
    {
      name: 'escalated in the second of the report',
      ticket: see(aTicket('event', '2026-03-02T09:00:00Z', escalated('2026-03-20T00:00:00Z'))),
      expected: '2026-03-20T00:00:00.000Z',
    },
    {
      name: 'after the report',
      ticket: see(
        aTicket('later', '2026-03-02T09:00:00Z', { triage: { escalated_at: '2026-03-25T09:00:00Z' } }),
      ),
      expected: null,
    },
  ])('places a ticket in time: $name', ({ ticket, expected }) => {
    const moment = ticketsEscalated.moment(ticket)
    expect(moment === null ? null : new Date(moment * 1000).toISOString()).toBe(expected)
  })
})
