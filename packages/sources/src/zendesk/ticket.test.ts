import { describe, expect, it } from 'vitest'
import { fieldFrom } from '../kit/field-from.ts'
import type { IncomingTicket } from '../kit/incoming-ticket.ts'
import { partsOf } from './page.ts'
import { readTicket } from './ticket.ts'

const AT = { path: 'export.json', line: 1, col: 1 }
const BASE = {
  id: 7,
  subject: 'Help',
  description: 'It crashes',
  status: 'open',
  created_at: '2026-01-01T00:00:00Z',
  updated_at: '2026-01-02T00:00:00Z',
  requester_id: 900,
}

function incoming(ticket: object, sidecars: object = {}) {
  const [piece] = partsOf({ ...sidecars, ticket: { ...BASE, ...ticket } })
  if (piece?.kind !== 'ticket') throw new Error('not one ticket')
  return readTicket(piece.ticket, piece.sidecars, AT)
}

function translated(ticket: object, sidecars: object = {}): IncomingTicket {
  const result = incoming(ticket, sidecars)
  if (result.kind === 'refused') throw new Error(result.problem.message)
  return result.ticket
}

const comment = (id: number, authorId: number, rest: object = {}) => ({
  id,
  author_id: authorId,
  public: true,
  plain_body: 'words',
  created_at: `2026-01-01T00:0${id}:00Z`,
  ...rest,
})

describe('the status', () => {
  it.each([
    ['new', 'new'],
    ['open', 'open'],
    ['pending', 'pending'],
    ['hold', 'on-hold'],
    ['solved', 'solved'],
    ['closed', 'closed'],
    ['deleted', 'deleted'],
  ])('%s is %s', (native, status) =>
    expect(translated({ status: native })).toMatchObject({ nativeStatus: native, status }),
  )

  it('that is unknown is refused, with the one that was perhaps meant', () => {
    expect(incoming({ status: 'Open ' })).toMatchObject({
      kind: 'refused',
      nativeId: '7',
      problem: {
        code: 'source/unknown-status',
        message: 'A ticket has the status "Open ", which Zendesk is not known to have, so it was skipped.',
        at: AT,
      },
    })
    expect(incoming({ status: 'opens' })).toMatchObject({
      problem: { hint: expect.stringContaining('Did you mean `open`?') },
    })
  })

  it('keeps the team’s own name of it, but not Zendesk’s default name', () => {
    const statuses = [
      { id: 1, agent_label: 'Waiting for a part', default: false },
      { id: 2, agent_label: 'Offen', default: true },
    ]
    expect(translated({ custom_status_id: 1, status: 'hold' }, { custom_statuses: statuses })).toMatchObject({
      nativeStatus: 'Waiting for a part',
      status: 'on-hold',
    })
    expect(translated({ custom_status_id: 2 }, { custom_statuses: statuses }).nativeStatus).toBe('open')
  })

  it.each([
    {
      name: 'the comment of the merge',
      comments: [
        comment(1, 900),
        comment(2, 1, {
          public: false,
          plain_body: 'This request was closed and merged into request #12 "x".',
        }),
      ],
      mergedInto: '12',
    },
    {
      name: 'that comment as HTML',
      comments: [
        comment(1, 900),
        comment(2, 1, {
          html_body:
            '<p>Request #7 was closed and merged into request <a href="/agent/tickets/12">#12</a></p>',
        }),
      ],
      mergedInto: '12',
    },
    { name: 'no comment that names the number', comments: [comment(1, 900)], mergedInto: null },
    {
      name: 'only the customer’s word for the number',
      comments: [comment(1, 900, { plain_body: 'It was closed and merged into request #12' })],
      mergedInto: null,
    },
  ])('is merged for a closed ticket with the tag of a merge and $name', ({ comments, mergedInto }) => {
    expect(translated({ status: 'closed', tags: ['closed_by_merge'], comments })).toMatchObject({
      status: 'merged',
      mergedInto,
    })
  })

  it.each([
    { name: 'is not closed', ticket: { status: 'open', tags: ['closed_by_merge'] }, status: 'open' },
    {
      name: 'lacks the tag, whatever a comment says',
      ticket: {
        status: 'closed',
        comments: [comment(1, 1, { plain_body: 'This request was closed and merged into request #12' })],
      },
      status: 'closed',
    },
    {
      name: 'follows up a merged one',
      ticket: { status: 'closed', tags: ['closed_by_merge'], via: { source: { rel: 'follow_up' } } },
      status: 'closed',
    },
  ])('is not merged for a ticket that $name', ({ ticket, status }) =>
    expect(translated(ticket)).toMatchObject({ status, mergedInto: null }),
  )

  it('is deleted for a scrubbed ticket, whatever it says', () => {
    expect(translated({ status: 'closed', subject: 'SCRUBBED', description: 'X' })).toMatchObject({
      status: 'deleted',
      text: 'scrubbed',
      title: '',
      comments: [],
    })
  })
})

describe('who speaks', () => {
  const users = [
    { id: 800, role: 'agent' },
    { id: 801, role: 'admin' },
    { id: 901, role: 'end-user' },
    { id: 900, role: 'agent' },
  ]
  it.each([
    { name: 'the requester, even a colleague', by: 900, sidecars: { users }, author: 'customer' },
    { name: 'an end user', by: 901, sidecars: { users }, author: 'customer' },
    { name: 'an agent', by: 800, sidecars: { users }, author: 'agent' },
    { name: 'an admin in copy', by: 801, sidecars: { users }, author: 'agent' },
    { name: 'someone in copy of whom nothing is known', by: 902, author: 'customer' },
    { name: 'the assignee in copy', by: 700, author: 'agent' },
    { name: 'someone in copy who writes a note', by: 902, rest: { public: false }, author: 'agent' },
    { name: 'someone unknown', by: 5, author: 'agent' },
    { name: 'Zendesk itself', by: -1, author: 'agent' },
    {
      name: 'an author within the comment',
      by: 6,
      rest: { author: { id: 6, role: 'end-user' } },
      author: 'customer',
    },
  ])('$name is $author', ({ by, rest = {}, sidecars = {}, author }) => {
    const ticket = { email_cc_ids: [902, 700, 801], assignee_id: 700, comments: [comment(1, by, rest)] }
    expect(translated(ticket, sidecars).comments).toMatchObject([{ author, authorId: String(by) }])
  })
})

describe('the conversation', () => {
  it('is private unless it says that it is public', () => {
    const comments = [
      comment(1, 900),
      comment(2, 800, { public: undefined }),
      comment(3, 800, { public: 'true' }),
      comment(4, 800, { public: false }),
    ]
    expect(translated({ comments }).comments.map((one) => one.public)).toEqual([true, false, false, false])
  })

  it('is the description if the export has no comments', () => {
    const description = {
      id: 'description',
      at: '2026-01-01T00:00:00Z',
      author: 'customer',
      authorId: '900',
      public: true,
      format: 'plain',
      text: 'It crashes',
      attachments: [],
    }
    expect(translated({}).comments).toEqual([description])
    expect(translated({ comments: [], is_public: false }).comments).toEqual([
      { ...description, public: false },
    ])
    expect(translated({ description: null }).comments).toEqual([])
  })

  it('holds a comment that comes twice once', () => {
    expect(translated({ comments: [comment(1, 900), comment(1, 900)] }).comments).toHaveLength(1)
  })

  it.each([
    {
      name: 'without an id',
      bad: { ...comment(1, 900), id: null },
      says: 'Ticket 7 has a comment without an id',
    },
    {
      name: 'without a time',
      bad: comment(1, 900, { created_at: null }),
      says: 'Ticket 7 has a comment (1) without a time and its zone',
    },
    { name: 'that is not an object', bad: 'secret', says: 'Ticket 7 has a comment without an id' },
  ])('with a comment $name refuses the ticket: no word is lost silently', ({ bad, says }) => {
    expect(incoming({ comments: [bad] })).toMatchObject({
      kind: 'refused',
      problem: { code: 'source/unreadable-ticket', message: `${says}, so it was skipped.` },
    })
  })
})

describe('what hangs on a message', () => {
  it.each([
    {
      name: 'its name, size and host, and nothing that opens it',
      given: {
        file_name: 'screen.png',
        size: 12_345,
        content_url: 'https://jo:pw@acme.zendesk.example:8443/attachments/token/k3y/?name=screen.png',
      },
      expected: { name: 'screen.png', bytes: 12_345, host: 'acme.zendesk.example' },
    },
    {
      name: 'a host elsewhere',
      given: { file_name: 'call.mp3', size: 1, content_url: 'https://calls.example/1' },
      expected: { name: 'call.mp3', bytes: 1, host: 'calls.example' },
    },
    {
      name: 'only its name where the rest is nothing that can be trusted',
      given: { file_name: 'a.log', size: -1, content_url: 'javascript:alert(1)' },
      expected: { name: 'a.log', bytes: null, host: null },
    },
    { name: 'nothing without a name', given: { size: 1 }, expected: undefined },
  ])('keeps $name', ({ given, expected }) => {
    const [only] = translated({ comments: [comment(1, 900, { attachments: [given] })] }).comments
    expect(only?.attachments[0]).toEqual(expected)
  })
})

describe('the times', () => {
  const metrics = (rest: object) => ({ metric_sets: [{ ticket_id: 7, ...rest }] })

  it('of the first reply: the first public answer of an agent, else what the metrics say', () => {
    expect(
      translated({
        comments: [comment(1, 800), comment(2, 800, { public: false }), comment(3, 900), comment(4, 800)],
      }).firstReplyAt,
    ).toBe('2026-01-01T00:04:00Z')
    expect(translated({ comments: [comment(1, 900)] }).firstReplyAt).toBeNull()
    expect(
      translated({}, metrics({ reply_time_in_minutes: { calendar: 90, business: 30 } })).firstReplyAt,
    ).toBe('2026-01-01T01:30:00Z')
  })

  it('of the solution: only while it is solved', () => {
    const solved = metrics({ solved_at: '2026-01-02T03:04:05Z' })
    expect(translated({ status: 'solved' }, solved).solvedAt).toBe('2026-01-02T03:04:05Z')
    expect(translated({ status: 'open' }, solved).solvedAt).toBeNull()
    expect(translated({ status: 'solved' }).solvedAt).toBeNull()
  })
})

describe('the rating', () => {
  const times = { created_at: '2026-01-03T00:00:00Z', updated_at: '2026-01-04T00:00:00Z' }
  it.each([
    { score: 'unoffered', expected: null },
    { score: 'offered', expected: { csat: { offered_at: times.created_at, native: 'offered' } } },
    {
      score: 'good',
      expected: {
        csat: { offered_at: times.created_at, rating: 'good', native: 'good', rated_at: times.updated_at },
      },
    },
    {
      score: 'bad_with_comment',
      expected: {
        csat: {
          offered_at: times.created_at,
          rating: 'bad',
          native: 'bad_with_comment',
          rated_at: times.updated_at,
        },
      },
    },
    { score: 'goodish', expected: { csat: { offered_at: times.created_at, native: 'goodish' } } },
    { score: null, expected: null },
  ])('$score', ({ score, expected }) =>
    expect(translated({ satisfaction_rating: { score, comment: 'words', ...times } }).satisfaction).toEqual(
      expected,
    ),
  )

  it('without times has none', () =>
    expect(translated({ satisfaction_rating: { score: 'good' } }).satisfaction).toEqual({
      csat: { rating: 'good', native: 'good' },
    }))
})

describe('the rest', () => {
  it('never guesses a priority', () => {
    expect(translated({ priority: 'urgent' })).toMatchObject({ nativePriority: 'urgent', priority: 'urgent' })
    expect(translated({ priority: 'P0' })).toMatchObject({ nativePriority: 'P0', priority: null })
  })

  it.each([
    ['https://acme.zendesk.example/api/v2/tickets/7.json', 'https://acme.zendesk.example/agent/tickets/7'],
    ['http://acme.zendesk.example/api/v2/tickets/7.json', null],
    ['javascript:alert(1)', null],
    [null, null],
  ])('makes of the address %s %s', (url, expected) => expect(translated({ url }).url).toBe(expected))

  it('lets people point into the organization, the requester and the fields by id', () => {
    const sidecars = {
      organizations: [{ id: 4, organization_fields: { tier: 'gold' } }],
      users: [{ id: 900, user_fields: { plan: 'pro' } }],
    }
    const ticket = translated(
      {
        organization_id: 4,
        custom_fields: [
          { id: 36, value: 'eu' },
          { id: 37, value: null },
        ],
      },
      sidecars,
    )
    expect(fieldFrom('/organization/organization_fields/tier', ticket)).toBe('gold')
    expect(fieldFrom('/requester/user_fields/plan', ticket)).toBe('pro')
    expect(fieldFrom('/custom_fields/36', ticket)).toBe('eu')
    expect(ticket.fields).toEqual({ 36: 'eu' })
  })

  it('is the same whatever order Zendesk gives tags and fields in', () => {
    const one = translated({
      tags: ['b', 'a'],
      custom_fields: [
        { id: 9007199254740, value: 1 },
        { id: 36, value: 2 },
      ],
    })
    const other = translated({
      tags: ['a', 'b'],
      custom_fields: [
        { id: 36, value: 2 },
        { id: 9007199254740, value: 1 },
        { id: 38, value: null },
      ],
    })
    expect(JSON.stringify({ ...one, raw: null })).toBe(JSON.stringify({ ...other, raw: null }))
  })

  it.each([
    {
      name: 'no id',
      ticket: { id: null },
      says: 'An entry has no id of a ticket, so it was skipped. Its keys are "id", "subject", "description", "status", "created_at", ….',
    },
    { name: 'an id that is no whole number', ticket: { id: 1.5 }, says: 'An entry has no id' },
    {
      name: 'no time of its last change',
      ticket: { updated_at: undefined },
      says: 'Ticket 7 needs a time with a zone as `updated_at` (such as 2026-03-26T10:56:07Z), but has nothing, so it was skipped.',
    },
    { name: 'no status', ticket: { status: null }, says: 'Ticket 7 has null as its status' },
  ])('is refused with $name', ({ ticket, says }) => {
    expect(incoming(ticket)).toMatchObject({
      kind: 'refused',
      problem: { code: 'source/unreadable-ticket', message: expect.stringContaining(says), at: AT },
    })
  })
})
