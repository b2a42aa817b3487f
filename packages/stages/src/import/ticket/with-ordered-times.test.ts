import { checkRecord } from '@triagebook/record/check'
import { readRecord } from '@triagebook/record/read'
import type { IncomingTicket } from '@triagebook/sources'
import { describe, expect, it } from 'vitest'
import { incomingComment, incomingTicket, settingsWith } from '../../../test-data/incoming-ticket.ts'
import { pageContext } from '../../../test-data/page-context.ts'
import { orThrow } from '../../book/open-book.ts'
import { planTicket } from '../plan-ticket.ts'
import { withOrderedTimes } from './with-ordered-times.ts'

const CREATED = '2026-03-01T09:00:00Z'
const BEFORE = '2026-03-01T08:59:59Z'
const AFTER = '2026-03-01T09:00:01Z'

const moved = {
  at: BEFORE,
  event: 'changed',
  field: 'source.status',
  from: 'new',
  to: 'open',
  by: { id: null, role: 'agent' },
} as const

const rated = (offered: string, at: string): Partial<IncomingTicket> => ({
  satisfaction: { csat: { offered_at: offered, rating: 'good', rated_at: at } },
})

describe('a time that a desk gives', () => {
  it.each<{ name: string; ticket: Partial<IncomingTicket>; expected: Partial<IncomingTicket> }>([
    { name: 'its last change', ticket: { updatedAt: BEFORE }, expected: { updatedAt: CREATED } },
    {
      name: 'its first reply',
      ticket: { firstReplyAt: BEFORE },
      expected: { firstReplyAt: CREATED },
    },
    { name: 'its end', ticket: { solvedAt: BEFORE }, expected: { solvedAt: CREATED } },
    { name: 'an event', ticket: { events: [moved] }, expected: { events: [{ ...moved, at: CREATED }] } },
    {
      name: 'a message',
      ticket: { comments: [incomingComment({ at: BEFORE })] },
      expected: { comments: [incomingComment({ at: CREATED })] },
    },
    { name: 'a rating', ticket: rated(CREATED, BEFORE), expected: rated(CREATED, CREATED) },
  ])('from before the creation is that of the creation: $name', ({ ticket, expected }) => {
    expect(withOrderedTimes(incomingTicket(ticket))).toEqual(incomingTicket({ ...ticket, ...expected }))
  })

  it('of a rating is no earlier than the question', () => {
    expect(withOrderedTimes(incomingTicket(rated(AFTER, CREATED)))).toEqual(
      incomingTicket(rated(AFTER, AFTER)),
    )
  })

  it.each([
    { name: 'at the creation', at: CREATED },
    { name: 'a second later', at: AFTER },
  ])('stays as it is $name', ({ at }) => {
    const ticket = incomingTicket({
      updatedAt: at,
      firstReplyAt: at,
      solvedAt: at,
      comments: [incomingComment({ at })],
      events: [{ ...moved, at }],
      ...rated(CREATED, at),
    })
    expect(withOrderedTimes(ticket)).toEqual(ticket)
  })

  it('gives a record that `validate` accepts', () => {
    const ticket = incomingTicket({
      status: 'solved',
      updatedAt: BEFORE,
      solvedAt: BEFORE,
      firstReplyAt: BEFORE,
      comments: [incomingComment({ at: BEFORE }), incomingComment({ id: '2', at: BEFORE })],
      events: [moved],
      ...rated(BEFORE, BEFORE),
    })
    const plan = planTicket(ticket, { kind: 'none' }, pageContext())
    if (!('change' in plan)) throw new Error(plan.outcome)
    const { path, content } = plan.change
    const file = orThrow(readRecord(path, content ?? ''))
    expect(checkRecord(file, settingsWith('connections: { desk: { platform: zendesk } }\n'))).toEqual([])
  })
})
