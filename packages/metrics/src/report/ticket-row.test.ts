import { describe, expect, it } from 'vitest'
import { aTicket, type Change, seenAt, solved } from '../../test-data/a-ticket.ts'
import { ticketRow } from './ticket-row.ts'

const PUBLIC = {
  book: 'public',
  customers: 'pseudonyms',
  internal_comments: 'drop',
  redact_ip: false,
} as const
const row = (privacy: Parameters<typeof ticketRow>[1], ...changes: readonly Change[]) =>
  ticketRow(seenAt('2026-03-20T00:00:00Z', aTicket('t', '2026-03-02T09:00:00Z', ...changes)), privacy)
const onDesk: Change = { source: { url: 'https://desk.example/7' } }
const decided: Change = { triage: { type: 'enhancement', team: 'java', priority: 'P3' } }
const security: Change = { triage: { type: 'security', team: 'security', priority: 'P1' } }

describe('ticketRow', () => {
  it('shows what was decided and how long it took', () => {
    expect(row(PUBLIC, decided, onDesk, solved('2026-03-02T10:00:00Z', { code: 'code-fix' }))).toEqual({
      id: 't',
      title: 'Title of t',
      team: 'java',
      type: 'feature-request',
      priority: 'P3',
      status: 'resolved',
      created_at: '2026-03-02T09:00:00Z',
      resolved_at: '2026-03-02T10:00:00Z',
      seconds_to_resolution: 3600,
      code: 'code-fix',
      url: 'https://desk.example/7',
      path: 'tickets/t.md',
    })
  })

  it.each([
    { name: 'a withheld ticket', changes: [decided, onDesk, { source: { withheld: true } }] },
    { name: 'a security ticket in a public book', changes: [security, onDesk] },
  ])('shows of $name that it exists, and no more', ({ changes }) => {
    expect(row(PUBLIC, ...changes)).toEqual({
      id: 't',
      title: 'Security report',
      withheld: true,
      created_at: '2026-03-02T09:00:00Z',
      path: 'tickets/t.md',
    })
  })

  it('shows a security ticket in a private book', () => {
    expect(row({ ...PUBLIC, book: 'private' }, security)).toMatchObject({
      title: 'Title of t',
      priority: 'P1',
    })
  })

  it('shows a withheld ticket as withheld even in a private book', () => {
    expect(row({ ...PUBLIC, book: 'private' }, { source: { withheld: true } }).title).toBe('Security report')
  })
})
