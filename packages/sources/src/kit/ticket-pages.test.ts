import { expect, it } from 'vitest'
import type { Incoming, IncomingTicket } from './incoming-ticket.ts'
import { ticketPages } from './ticket-pages.ts'

const TICKET: IncomingTicket = {
  nativeId: '1',
  title: '',
  url: null,
  nativeStatus: 'open',
  status: 'open',
  nativePriority: null,
  priority: null,
  nativeType: null,
  createdAt: '2026-01-01T00:00:00Z',
  updatedAt: '2026-01-01T00:00:00Z',
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
const ticket = (nativeId: number, updatedAt = TICKET.updatedAt): Incoming => ({
  kind: 'ticket',
  ticket: { ...TICKET, nativeId: String(nativeId), updatedAt },
})

it('forgets a ticket only after ten thousand others', () => {
  const toPage = ticketPages()
  toPage([ticket(0)], null)
  toPage(
    Array.from({ length: 9_999 }, (_, index) => ticket(index + 1)),
    null,
  )
  expect(toPage([ticket(0)], null).tickets).toEqual([])
  toPage(
    Array.from({ length: 10_000 }, (_, index) => ticket(index + 10_000)),
    null,
  )
  expect(toPage([ticket(0)], null).tickets).toHaveLength(1)
})

it('gives no time where nothing was read', () => {
  expect(ticketPages()([], 'a')).toEqual({ tickets: [], cursor: 'a', asOf: null })
})

it('lets a refused ticket through, each time', () => {
  const refused: Incoming = {
    kind: 'refused',
    nativeId: '1',
    problem: { code: 'source/unknown-status', severity: 'error', message: 'Unknown.' },
  }
  expect(ticketPages()([refused, ticket(1), refused], null).tickets).toHaveLength(3)
})
