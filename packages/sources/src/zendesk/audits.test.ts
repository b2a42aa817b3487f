import { describe, expect, it } from 'vitest'
import type { IncomingEvent, IncomingTicket } from '../kit/incoming-ticket.ts'
import { partsOf } from './page.ts'
import { readTicket } from './ticket.ts'

const AT = { path: 'export.json', line: 1, col: 1 }
const TICKET = {
  id: 7,
  subject: 'Help',
  description: 'It crashes',
  status: 'open',
  created_at: '2026-01-01T00:00:00Z',
  updated_at: '2026-01-02T00:00:00Z',
  requester_id: 900,
}
const changed = (field_name: string, previous_value: unknown, value: unknown) => ({
  type: 'Change',
  field_name,
  previous_value,
  value,
})
const audit = (hour: number, ...events: readonly object[]) => ({
  id: 100 + hour,
  ticket_id: 7,
  created_at: `2026-01-01T0${hour}:00:00Z`,
  author_id: 800,
  via: { channel: 'web' },
  events,
})

function incoming(ticket: object, sidecars: object) {
  const [piece] = partsOf({ ticket: { ...TICKET, ...ticket }, ...sidecars })
  if (piece?.kind !== 'ticket') throw new Error('not one ticket')
  return readTicket(piece.ticket, piece.sidecars, AT)
}

function translated(ticket: object, sidecars: object): IncomingTicket {
  const result = incoming(ticket, sidecars)
  if (result.kind === 'refused') throw new Error(result.problem.message)
  return result.ticket
}

const lineOf = ({ at, field, from, to, by }: IncomingEvent) =>
  `${at.slice(11, 13)} ${field} ${from}>${to} ${by.role} ${by.id}`

describe('the history in audits', () => {
  it.each<{ name: string; audits: readonly object[]; ticket?: object; expected: readonly string[] }>([
    {
      name: 'has each change of status and priority, in order of time',
      audits: [
        audit(3, changed('status', 'open', 'pending')),
        audit(1, changed('status', 'new', 'open'), changed('priority', null, 'high')),
      ],
      expected: [
        '01 source.status new>open agent 800',
        '01 source.priority null>high agent 800',
        '03 source.status open>pending agent 800',
      ],
    },
    {
      name: 'has nothing about fields that a record does not have',
      audits: [audit(1, changed('group_id', '1', '2'), changed('assignee_id', null, '800'))],
      expected: [],
    },
    {
      name: 'guesses no word that Zendesk is not known to have',
      audits: [
        audit(1, changed('status', 'open', 'snoozed'), changed('priority', 'low', 'P0')),
        audit(2, changed('status', 'snoozed', 'solved')),
      ],
      expected: ['02 source.status null>solved agent 800'],
    },
    {
      name: 'has no author for what a rule did',
      audits: [
        audit(1, { ...changed('status', 'new', 'open'), via: { channel: 'rule' } }),
        { ...audit(2, changed('status', 'open', 'solved')), author_id: -1, via: { channel: 'rule' } },
      ],
      expected: ['01 source.status new>open agent null', '02 source.status open>solved agent null'],
    },
    {
      name: 'has no author for Zendesk itself',
      audits: [{ ...audit(1, changed('status', 'open', 'closed')), author_id: -1 }],
      expected: ['01 source.status open>closed agent null'],
    },
    {
      name: 'names the customer who answered',
      audits: [{ ...audit(1, changed('status', 'pending', 'open')), author_id: 900 }],
      expected: ['01 source.status pending>open customer 900'],
    },
    {
      name: 'has the creation only of a ticket that was created solved',
      audits: [
        audit(
          1,
          { type: 'Create', field_name: 'status', value: 'solved' },
          { type: 'Create', field_name: 'priority', value: 'low' },
        ),
      ],
      expected: ['01 source.status null>solved agent 800'],
    },
    {
      name: 'calls the end of a merged ticket its merge, and leaves earlier ends',
      audits: [
        audit(1, changed('status', 'open', 'solved')),
        audit(2, changed('status', 'solved', 'open')),
        audit(3, changed('status', 'open', 'closed')),
      ],
      ticket: { status: 'closed', tags: ['closed_by_merge'] },
      expected: [
        '01 source.status open>solved agent 800',
        '02 source.status solved>open agent 800',
        '03 source.status open>merged agent 800',
      ],
    },
  ])('$name', ({ audits, ticket = {}, expected }) => {
    expect(translated(ticket, { audits }).events.map(lineOf)).toEqual(expected)
  })

  it.each([
    { timestamp: 1767225600, at: '2026-01-01T00:00:00Z' },
    { timestamp: 0, at: '1970-01-01T00:00:00Z' },
    { timestamp: 1.5, at: null },
    { timestamp: 1e300, at: null },
    { timestamp: Number.MAX_SAFE_INTEGER, at: null },
    { timestamp: '1767225600', at: null },
  ])('is at the second that an incremental event has: $timestamp is $at', ({ timestamp, at }) => {
    const child_events = [{ event_type: 'Change', status: 'open', previous_value: 'new' }]
    const result = incoming({}, { ticket_events: [{ id: 1, ticket_id: 7, timestamp, child_events }] })
    expect(result.kind === 'ticket' ? result.ticket.events[0]?.at : null).toBe(at)
  })

  it('is the same from the incremental export, and has each change once if both are given', () => {
    const audits = [audit(1, changed('status', 'new', 'open'))]
    const ticket_events = [
      {
        id: 101,
        ticket_id: 7,
        timestamp: Date.parse('2026-01-01T01:00:00Z') / 1000,
        updater_id: 800,
        via: 'Web form',
        child_events: [{ event_type: 'Change', status: 'open', previous_value: 'new', via: 'Web form' }],
      },
    ]
    const { events } = translated({}, { audits })
    expect(events).toHaveLength(1)
    expect(translated({}, { ticket_events }).events).toEqual(events)
    expect(translated({}, { audits, ticket_events }).events).toEqual(events)
  })

  it('says when the ticket was solved if no metrics do, not when it was closed', () => {
    const audits = [
      audit(1, changed('status', 'open', 'solved')),
      audit(5, changed('status', 'solved', 'closed')),
    ]
    expect(translated({ status: 'closed' }, { audits }).solvedAt).toBe('2026-01-01T01:00:00Z')
    const metric_sets = [{ ticket_id: 7, solved_at: '2026-01-01T01:00:09Z' }]
    expect(translated({ status: 'closed' }, { audits, metric_sets }).solvedAt).toBe('2026-01-01T01:00:09Z')
  })

  it('refuses the ticket if one has no time: no change is lost silently', () => {
    expect(incoming({}, { audits: [{ ...audit(1), created_at: null }] })).toMatchObject({
      kind: 'refused',
      problem: { message: 'Ticket 7 has an audit without an id or a time, so it was skipped.' },
    })
  })
})

describe('a merge in audits', () => {
  const via = { channel: 'web', source: { from: {}, to: {}, rel: 'merge' } }

  it('is found without the tag that Zendesk sets', () => {
    const audits = [{ ...audit(1, changed('status', 'open', 'closed')), via }]
    expect(translated({ status: 'closed' }, { audits }).status).toBe('merged')
  })

  it('is not the end of the ticket that others were merged into', () => {
    const audits = [{ ...audit(1), via }, audit(2, changed('status', 'open', 'closed'))]
    expect(translated({ status: 'closed' }, { audits }).status).toBe('closed')
  })
})

describe('the conversation in audits', () => {
  const said = (id: number, words: string, isPublic = true) => ({
    id,
    type: 'Comment',
    author_id: 900,
    public: isPublic,
    plain_body: words,
  })
  const texts = (ticket: object, sidecars: object) =>
    translated(ticket, sidecars).comments.map(({ text, public: isPublic }) => [text, isPublic])

  it('is read if the ticket has no comments of its own', () => {
    const audits = [
      audit(0, said(1, 'It crashes'), { type: 'Create', field_name: 'status', value: 'new' }),
      audit(1, said(2, 'Still', false)),
    ]
    const expected = [
      ['It crashes', true],
      ['Still', false],
    ]
    expect(texts({}, { audits })).toEqual(expected)
    const comments = [{ ...said(1, 'As the ticket has it'), created_at: '2026-01-01T00:00:00Z' }]
    expect(texts({ comments }, { audits })).toEqual([['As the ticket has it', true]])
  })

  it('starts with the description if the audits start later', () => {
    expect(texts({}, { audits: [audit(1, said(2, 'Still'))] })).toEqual([
      ['It crashes', true],
      ['Still', true],
    ])
  })

  it('hides what was public and was made private later', () => {
    const audits = [
      audit(1, said(2, 'A slip')),
      audit(2, { type: 'CommentPrivacyChange', comment_id: 2, public: false }),
    ]
    expect(texts({}, { audits })).toContainEqual(['A slip', false])
  })

  it('holds no comment without an id', () => {
    const { id: _id, ...without } = said(2, 'Still')
    expect(texts({}, { audits: [audit(1, without)] })).toEqual([['It crashes', true]])
  })

  it('holds no comment of which an incremental event says only that there is one', () => {
    const ticket_events = [
      {
        id: 101,
        ticket_id: 7,
        created_at: '2026-01-01T01:00:00Z',
        child_events: [{ id: 5, event_type: 'Comment', comment_present: true, comment_public: true }],
      },
    ]
    expect(texts({}, { ticket_events })).toEqual([['It crashes', true]])
  })
})
