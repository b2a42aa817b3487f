import type { TicketRecord } from '@triagebook/record'
import type { IncomingTicket } from '@triagebook/sources'
import { expect, it } from 'vitest'
import { deskRecord, hour, incomingTicket } from '../../../test-data/incoming-ticket.ts'
import { tombstone } from './tombstone.ts'

const DELETED: Partial<IncomingTicket> = { status: 'deleted', nativeStatus: 'Deleted' }

function sourceAfter(ticket: Partial<IncomingTicket>, source: Partial<TicketRecord['source']> = {}) {
  const record = deskRecord()
  const before = { ...record, source: { ...record.source, native_status: 'Open', ...source } }
  return tombstone(before, incomingTicket(ticket), 'sha256:1', {}).source
}

it('keeps all but what became of the ticket', () => {
  const record = deskRecord({ title: 'Ours', triage: { type: 'bug', status: 'open' } })
  const next = tombstone(record, incomingTicket({ ...DELETED, title: 'SCRUBBED' }), 'sha256:1', {})
  expect(next).toEqual({
    ...record,
    source: {
      ...record.source,
      native_status: 'Deleted',
      status: 'deleted',
      updated_at: hour(12),
      content_hash: 'sha256:1',
    },
    history: expect.arrayContaining([{ at: hour(12), event: 'tombstoned', by: 'stage:import' }]),
  })
})

it.each([
  { name: 'a new status', ticket: DELETED, source: {}, expected: 'Deleted' },
  { name: 'the status that it had', ticket: DELETED, source: { status: 'deleted' }, expected: 'Open' },
] as const)('has the desk’s word for $name only', ({ ticket, source, expected }) => {
  expect(sourceAfter(ticket, source).native_status).toBe(expected)
})

it.each([
  { name: 'a new one', mergedInto: '2', before: undefined, expected: 'desk-2' },
  { name: 'another one', mergedInto: '2', before: 'desk-3', expected: 'desk-2' },
  {
    name: 'the one before, where the desk names none any more',
    mergedInto: null,
    before: 'desk-3',
    expected: 'desk-3',
  },
])('names the ticket that it was merged into: $name', ({ mergedInto, before, expected }) => {
  const source = before === undefined ? {} : { merged_into: before }
  expect(sourceAfter({ ...DELETED, mergedInto }, source).merged_into).toBe(expected)
})
