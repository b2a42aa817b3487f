import { expect, it } from 'vitest'
import { hour, incomingTicket } from '../../../test-data/incoming-ticket.ts'
import { sourceBlock } from './source-block.ts'

const FACTS = {
  connection: { name: 'desk', platform: 'zendesk' },
  identity: { requester: (connection: string, id: string) => `req_${connection}_${id}` },
  contentHash: 'sha256:0',
} as const

const LEAST = {
  connection: 'desk',
  platform: 'zendesk',
  native_id: '1',
  native_status: 'open',
  status: 'open',
  created_at: hour(9),
  updated_at: hour(12),
  content_hash: 'sha256:0',
}

it('has nothing of what the desk does not say', () => {
  expect(sourceBlock(incomingTicket(), [], FACTS)).toEqual(LEAST)
})

it('has what the desk says, people and other tickets by the ids that they have here', () => {
  const ticket = incomingTicket({
    url: 'https://desk.example/1',
    nativePriority: 'High',
    priority: 'high',
    firstReplyAt: hour(10),
    solvedAt: hour(11),
    requesterId: '7',
    reopens: 0,
    mergedInto: '2',
    satisfaction: { csat: { rating: 'good' } },
  })
  expect(sourceBlock(ticket, ['export'], FACTS)).toEqual({
    ...LEAST,
    url: 'https://desk.example/1',
    native_priority: 'High',
    priority: 'high',
    first_reply_at: hour(10),
    solved_at: hour(11),
    requester: 'req_desk_7',
    tags: ['export'],
    satisfaction: { csat: { rating: 'good' } },
    reopens: 0,
    merged_into: 'desk-2',
  })
})

it.each([
  { length: 100, expected: 'x'.repeat(100) },
  { length: 101, expected: `${'x'.repeat(99)}…` },
])('cuts the desk’s own words at 100 characters: $length', ({ length, expected }) => {
  const ticket = incomingTicket({ nativeStatus: 'x'.repeat(length), nativePriority: 'x'.repeat(length) })
  expect(sourceBlock(ticket, [], FACTS)).toMatchObject({ native_status: expected, native_priority: expected })
})
