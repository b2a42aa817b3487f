import { describe, expect, it } from 'vitest'
import { readMapping } from '../read/read-mapping.ts'
import { rowOf } from '../row/row.ts'
import { rowTicket } from './row-ticket.ts'

const AT = { path: 'dump.json', line: 3, col: 5 }
const FIELDS = `fields:
  source.native_id: /id
  title: /title
  source.status: { from: /status, map: { Open: open, Waiting: pending, Done: solved } }
  source.priority: { from: /prio, map: { P1: urgent, P2: high } }
  source.created_at: /created
  source.requester: /user
  body.context: /text
  triage.team: /team
`
const A_ROW = {
  id: 7,
  title: 'It stops',
  status: 'Done',
  prio: 'P1',
  created: '2026-03-01T10:00:00Z',
  user: 'u1',
  team: 'java',
}
const day = (number: number) => `2026-03-0${number}T10:00:00Z`

/** What one row gives with these keys of a mapping before its fields. */
function read(keys: string, row: object) {
  const mapping = readMapping('mappings/x.yml', `version: 1\nformat: json\n${keys}\n${FIELDS}`)
  if (!mapping.ok) throw new Error(mapping.problems.map(({ message }) => message).join(' '))
  const own = rowOf({ ...A_ROW, ...row }, { json: null, at: AT }, mapping.value)
  if (own === null) throw new Error('There is no row.')
  const incoming = rowTicket(own, mapping.value)
  return incoming.kind === 'ticket'
    ? { ticket: incoming.ticket, problem: null }
    : { ticket: null, problem: incoming.problem }
}

describe('the messages of a ticket', () => {
  const message = (number: number, more: object = {}) => ({
    created_at: day(number),
    author_id: 'a1',
    body: `words ${number}`,
    public: true,
    ...more,
  })

  it('are a list of the documented shape, oldest first, after the description', () => {
    const comments = [message(4), message(2, { author_id: 'u1' }), message(3, { public: false })]
    const { ticket } = read('timeline: /comments', { comments, text: 'It stops.' })
    expect(
      ticket?.comments.map(({ at, author, authorId, public: seen, text }) => [
        at,
        author,
        authorId,
        seen,
        text,
      ]),
    ).toEqual([
      [day(1), 'customer', 'u1', true, 'It stops.'],
      [day(2), 'customer', 'u1', true, 'words 2'],
      [day(3), 'agent', 'a1', false, 'words 3'],
      [day(4), 'agent', 'a1', true, 'words 4'],
    ])
    expect(ticket).toMatchObject({ firstReplyAt: day(4), updatedAt: day(4) })
  })

  it.each([
    { name: 'true', entry: { public: true }, seen: true },
    { name: 'false', entry: { public: false }, seen: false },
    { name: 'not said', entry: { public: undefined }, seen: false },
    { name: 'another word', entry: { public: 'yes' }, seen: false },
  ])('are public only where the desk says so: $name', ({ entry, seen }) => {
    const { ticket } = read('timeline: /comments', { comments: [message(2, entry)] })
    expect(ticket?.comments.map((comment) => comment.public)).toEqual([seen])
  })

  it.each([
    { name: 'true', entry: { private: true }, seen: false },
    { name: 'false', entry: { private: false }, seen: true },
    { name: 'not said', entry: {}, seen: false },
  ])('are public where the desk says that they are not private: $name', ({ entry, seen }) => {
    const { ticket } = read('timeline: { from: /comments, private: /private }', {
      comments: [message(2, entry)],
    })
    expect(ticket?.comments.map((comment) => comment.public)).toEqual([seen])
  })

  it('are of another shape where the mapping says so', () => {
    const keys =
      'timeline: { from: /fields/comment/comments, at: /when, by: /who/name, text: /what/plain, public: true }'
    const comments = [{ when: day(2), who: { name: 'u1' }, what: { plain: 'So it is.' } }]
    const { ticket } = read(keys, { fields: { comment: { comments } } })
    expect(ticket?.comments).toMatchObject([
      { at: day(2), author: 'customer', public: true, text: 'So it is.' },
    ])
  })

  it('have no first reply where the first message is itself an agent’s', () => {
    expect(read('timeline: /comments', { comments: [message(2)] }).ticket?.firstReplyAt).toBeNull()
    expect(read('timeline: /comments', { comments: [message(2), message(3)] }).ticket?.firstReplyAt).toBe(
      day(3),
    )
  })

  it.each([
    { name: 'no list', comments: undefined },
    { name: 'null', comments: null },
    { name: 'an empty list', comments: [] },
    { name: 'a message without words', comments: [message(2, { body: ' ' })] },
  ])('are none in $name', ({ comments }) => {
    expect(read('timeline: /comments', { comments }).ticket?.comments).toEqual([])
  })

  it.each([
    { name: 'no list', comments: 'words', words: 'does not lead to a list' },
    { name: 'no time', comments: [message(2, { created_at: null })], words: 'no time at `/created_at`' },
    {
      name: 'a time that cannot be read',
      comments: [message(2, { created_at: 'soon' })],
      words: 'not written as',
    },
    {
      name: 'words that are an object',
      comments: [message(2, { body: { a: 'hunter2' } })],
      words: 'no text at `/body`',
    },
  ])('are refused with their ticket for $name', ({ comments, words }) => {
    const { problem } = read('timeline: /comments', { comments })
    expect(problem).toMatchObject({ message: expect.stringContaining(words), at: AT })
    expect(problem?.message).not.toContain('hunter2')
  })
})

describe('the changes of a ticket', () => {
  const JIRA =
    'history: { from: /changelog/histories, at: /created, by: /author/key, changes: /items, field: /field, before: /fromString, after: /toString, fields: { status: source.status, priority: source.priority, Team: triage.team } }'
  const entry = (number: number, ...items: readonly object[]) => ({
    created: day(number),
    author: { key: 'a1' },
    items,
  })
  const change = (field: string, before: string | null, after: string | null) => ({
    field,
    fromString: before,
    toString: after,
  })
  const log = (...histories: readonly object[]) => ({ changelog: { histories } })

  it('are read from a nested changelog, oldest first, with the words of the map', () => {
    const { ticket } = read(
      JIRA,
      log(
        entry(4, change('status', 'Waiting', 'Done'), change('rank', 'a', 'b')),
        entry(2, change('status', 'Open', 'Waiting'), change('Team', null, 'Java')),
        entry(3, change('priority', 'P2', 'P1')),
      ),
    )
    const by = { id: 'a1', role: 'agent' }
    expect(ticket?.events).toEqual([
      { at: day(2), by, event: 'changed', field: 'source.status', from: 'open', to: 'pending' },
      { at: day(3), by, event: 'changed', field: 'source.priority', from: 'high', to: 'urgent' },
      { at: day(4), by, event: 'changed', field: 'source.status', from: 'pending', to: 'solved' },
    ])
    expect(ticket?.mapped?.triagePast).toEqual([{ at: day(2), by, field: 'team', from: null, to: 'java' }])
    expect(ticket?.updatedAt).toBe(day(4))
  })

  it('are one an entry where no list of changes is named', () => {
    const keys = 'history: { from: /log, at: /at, field: /f, after: /to, fields: { state: source.status } }'
    const { ticket } = read(keys, { log: [{ at: day(2), f: 'state', to: 'Waiting' }] })
    expect(ticket?.events).toMatchObject([{ at: day(2), by: { id: null }, from: null, to: 'pending' }])
  })

  it('are none where two words of the desk mean the same, and where the desk tells none', () => {
    expect(read(JIRA, log(entry(2, change('status', 'Open', 'Open')))).ticket?.events).toEqual([])
    expect(read(JIRA, log(entry(2))).ticket?.events).toEqual([])
    expect(read(JIRA, {}).ticket?.events).toEqual([])
  })

  it.each([
    {
      name: 'an unknown word',
      row: log(entry(2, change('status', 'Open', 'Parked'))),
      code: 'source/unknown-status',
    },
    {
      name: 'an unknown word before',
      row: log(entry(2, change('priority', 'P9', 'P1'))),
      code: 'source/not-in-map',
    },
    { name: 'no time', row: log({ items: [] }), code: 'source/bad-entry' },
    { name: 'changes that are no list', row: log({ created: day(2), items: 'x' }), code: 'source/bad-entry' },
  ])('are refused with their ticket for $name', ({ row, code }) => {
    expect(read(JIRA, row).problem).toMatchObject({ code, at: AT })
  })
})

describe('what else a row has', () => {
  const MORE = `  source.native_status: /state
  source.native_priority: /urgency
  triage.escalated_at: /escalated
  triage.escalation_reason: /why
  resolution.code: { from: /code, map: { Fixed: code-fix } }
  resolution.void: /void
`
  const whole = (row: object) => {
    const text = `version: 1\nformat: json\n${FIELDS}${MORE}`
    const mapping = readMapping('mappings/x.yml', text)
    if (!mapping.ok) throw new Error(mapping.problems[0].message)
    const own = rowOf({ ...A_ROW, ...row }, { json: null, at: AT }, mapping.value)
    const incoming = own === null ? null : rowTicket(own, mapping.value)
    return incoming?.kind === 'ticket' ? incoming.ticket : null
  }

  it('are the desk’s own words, an escalation and an end', () => {
    const row = {
      state: 'Done (QA)',
      urgency: 'now',
      escalated: day(2),
      why: 'SLA',
      code: 'Fixed',
      void: 'spam',
    }
    expect(whole(row)).toMatchObject({
      nativeStatus: 'Done (QA)',
      nativePriority: 'now',
      mapped: { escalation: { at: day(2), reason: 'SLA' }, resolution: { code: 'code-fix', void: 'spam' } },
    })
  })

  it('are not in a ticket whose row has none: its hash stays', () => {
    const { mapped, nativeStatus } = whole({}) ?? {}
    expect(nativeStatus).toBe('Done')
    expect(mapped).not.toHaveProperty('escalation')
    expect(mapped).not.toHaveProperty('resolution')
  })
})
