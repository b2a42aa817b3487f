import type { SourceStatus, TicketRecord } from '@triagebook/record'
import type { IncomingTicket } from '@triagebook/sources'
import { describe, expect, it } from 'vitest'
import { deskRecord, hour, incomingComment, incomingTicket } from '../../../test-data/incoming-ticket.ts'
import { reopened, reopeningOf } from './reopen.ts'

const PEOPLE = { 900: 'lena' }

const moved = (
  at: string,
  from: SourceStatus | null,
  to: SourceStatus,
): IncomingTicket['events'][number] => ({
  at,
  event: 'changed',
  field: 'source.status',
  from,
  to,
  by: { id: '900', role: 'agent' },
})

interface Known {
  readonly status?: SourceStatus
  /** When a person resolved it. */
  readonly resolvedAt?: string
}

/** A record as the last import, at ten, left it; the ticket changed last at twelve. */
function known({ status = 'open', resolvedAt }: Known = {}): TicketRecord {
  const record = deskRecord()
  const resolved = {
    event: 'resolved',
    field: 'triage.status',
    from: 'open',
    to: 'resolved',
    by: 'anna',
  } as const
  return {
    ...record,
    source: { ...record.source, status },
    ...(resolvedAt !== undefined && { history: [{ at: resolvedAt, ...resolved }] }),
  }
}

const at = (record: Known, ticket: Partial<IncomingTicket>) =>
  reopeningOf(known(record), incomingTicket(ticket), PEOPLE)?.at ?? null

describe('the desk reopens a ticket', () => {
  it.each([
    { name: 'from solved to open', before: 'solved', now: 'open', reopens: true },
    { name: 'from closed to new', before: 'closed', now: 'new', reopens: true },
    { name: 'from solved to pending', before: 'solved', now: 'pending', reopens: true },
    { name: 'from closed to on hold', before: 'closed', now: 'on-hold', reopens: true },
    { name: 'from solved to closed', before: 'solved', now: 'closed', reopens: false },
    { name: 'from solved to merged', before: 'solved', now: 'merged', reopens: false },
    { name: 'from merged to open', before: 'merged', now: 'open', reopens: false },
    { name: 'from pending to open', before: 'pending', now: 'open', reopens: false },
  ] as const)('$name: $reopens', ({ before, now, reopens }) => {
    expect(at({ status: before }, { status: now })).toBe(reopens ? hour(12) : null)
  })

  it.each([
    { name: 'at the time of the last import, which has seen it', when: hour(10), expected: null },
    { name: 'a second later', when: '2026-03-01T10:00:01Z', expected: '2026-03-01T10:00:01Z' },
    { name: 'at the time of its last change', when: hour(12), expected: hour(12) },
    { name: 'after that, which is for the next import', when: '2026-03-01T12:00:01Z', expected: null },
  ])('between two imports, $name', ({ when, expected }) => {
    expect(at({}, { events: [moved(when, 'solved', 'open')] })).toBe(expected)
  })

  it.each([
    { name: 'it was not ended before', event: moved(hour(11), 'pending', 'open') },
    { name: 'nobody knows what it was before', event: moved(hour(11), null, 'open') },
    { name: 'it was ended then', event: moved(hour(11), 'solved', 'closed') },
  ])('but not where $name', ({ event }) => {
    expect(at({}, { events: [event] })).toBeNull()
  })

  it.each([
    { name: 'after a person resolved it', resolvedAt: hour(10), expected: hour(11) },
    { name: 'in the same second', resolvedAt: hour(11), expected: hour(11) },
    {
      name: 'before a person resolved it, who has seen it',
      resolvedAt: '2026-03-01T11:00:01Z',
      expected: null,
    },
  ])('between two imports, $name', ({ resolvedAt, expected }) => {
    expect(at({ resolvedAt }, { events: [moved(hour(11), 'solved', 'open')] })).toBe(expected)
  })

  it('no earlier than a person resolved it, where the last import had it ended', () => {
    expect(at({ status: 'solved', resolvedAt: hour(13) }, {})).toBe(hour(13))
  })

  it.each([
    { name: 'nobody is known', comments: [], by: 'desk:customer' },
    { name: 'the customer wrote last', comments: [incomingComment()], by: 'desk:customer' },
    { name: 'an agent wrote last', comments: [incomingComment({ author: 'agent' })], by: 'desk:agent' },
    {
      name: 'an agent wrote last, but internally',
      comments: [incomingComment(), incomingComment({ author: 'agent', public: false })],
      by: 'desk:customer',
    },
  ])('by $by where $name', ({ comments, by }) => {
    expect(reopeningOf(known({ status: 'solved' }), incomingTicket({ comments }), PEOPLE)?.by).toBe(by)
  })

  it('by the person who did it, where the desk says who', () => {
    const ticket = incomingTicket({ events: [moved(hour(11), 'solved', 'open')] })
    expect(reopeningOf(known(), ticket, PEOPLE)?.by).toBe('lena')
  })
})

describe('a reopened record', () => {
  const ENDED = { ...known(), resolution: { code: 'code-fix' } } as const
  const reopening = { at: hour(11), by: 'lena' }

  it('is open again, without the decision that resolved it', () => {
    const decided = {
      status: { value: 'resolved', by: 'anna', at: hour(10) },
      type: { value: 'bug', by: 'anna', at: hour(10) },
    }
    const record = { ...ENDED, triage: { status: 'resolved', decided } } as const
    expect(reopened(record, reopening)).toMatchObject({
      triage: { status: 'open', decided: { type: decided.type } },
      history: [
        { at: hour(11), event: 'reopened', field: 'triage.status', from: 'resolved', to: 'open', by: 'lena' },
      ],
    })
    expect(reopened(record, reopening)).not.toHaveProperty('resolution')
    expect(reopened(record, reopening).triage.decided).not.toHaveProperty('status')
  })

  it('keeps a status of its own where no person resolved it', () => {
    const record = { ...ENDED, triage: { status: 'blocked' } } as const
    expect(reopened(record, reopening)).toEqual({ ...known(), triage: { status: 'blocked' } })
  })
})
