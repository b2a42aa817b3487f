import type { IncomingEvent } from '@triagebook/sources'
import { describe, expect, it } from 'vitest'
import { hour, incomingComment, incomingTicket } from '../../../test-data/incoming-ticket.ts'
import { actorOf, deskEvents } from './desk-events.ts'

const PEOPLE = { 900: 'lena', 1: 'mo' }

const eventsOf = (ticket: Parameters<typeof incomingTicket>[0]) =>
  deskEvents(incomingTicket(ticket), PEOPLE).map(({ at, event, by }) => `${at.slice(11, 13)} ${event} ${by}`)

describe('the events of a desk', () => {
  it.each([
    { name: 'nobody has written', comments: [], expected: ['09 created desk:customer'] },
    {
      name: 'the customer wrote first',
      comments: [incomingComment()],
      expected: ['09 created desk:customer'],
    },
    {
      name: 'an agent wrote first, for the customer',
      comments: [incomingComment({ author: 'agent', authorId: '900' })],
      expected: ['09 created lena'],
    },
    {
      name: 'both sides answered',
      comments: [
        incomingComment(),
        incomingComment({ at: hour(10), author: 'agent', authorId: '900' }),
        incomingComment({ at: hour(11) }),
      ],
      expected: ['09 created desk:customer', '10 support-replied lena', '11 customer-replied desk:customer'],
    },
    {
      name: 'an agent answered internally',
      comments: [incomingComment(), incomingComment({ at: hour(10), author: 'agent', public: false })],
      expected: ['09 created desk:customer'],
    },
  ])('are its public messages: $name', ({ comments, expected }) => {
    expect(eventsOf({ comments })).toEqual(expected)
  })

  it('have the rating, where the desk says when', () => {
    const rated = { csat: { rating: 'good', rated_at: hour(11) } } as const
    expect(eventsOf({ satisfaction: rated })).toEqual(['09 created desk:customer', '11 rated desk:customer'])
    expect(eventsOf({ satisfaction: { csat: { rating: 'good' } } })).toEqual(['09 created desk:customer'])
  })

  it.each([
    { name: 'before it', at: '2026-03-01T11:59:59Z', told: true },
    { name: 'in its second', at: hour(12), told: true },
    { name: 'after it', at: '2026-03-01T12:00:01Z', told: false },
  ])('have the desk’s history up to the last change: $name', ({ at, told }) => {
    const by = { id: '900', role: 'agent' } as const
    const event: IncomingEvent = { at, event: 'changed', field: 'source.priority', from: 'low', to: null, by }
    expect(deskEvents(incomingTicket({ events: [event] }), PEOPLE).slice(1)).toEqual(
      told ? [{ at, event: 'changed', field: 'source.priority', from: 'low', by: 'lena' }] : [],
    )
  })
})

it.each([
  { actor: { id: '900', role: 'agent' }, name: 'lena' },
  { actor: { id: '901', role: 'agent' }, name: 'desk:agent' },
  { actor: { id: null, role: 'agent' }, name: 'desk:agent' },
  { actor: { id: '1', role: 'customer' }, name: 'desk:customer' },
] as const)('names $actor.role $actor.id $name', ({ actor, name }) => {
  expect(actorOf(actor, PEOPLE)).toBe(name)
})
