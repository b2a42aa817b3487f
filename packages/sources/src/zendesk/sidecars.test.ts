import { describe, expect, it } from 'vitest'
import type { JsonObject } from '../kit/json-object.ts'
import { holdsTickets } from './page.ts'
import { isSidecar, sidecarKind } from './sidecar-kind.ts'
import { collectSidecars, joinSidecars } from './sidecars.ts'

describe('one entry by itself', () => {
  it.each<{ json: JsonObject; kind: string | null }>([
    { json: { id: 1, role: 'end-user' }, kind: 'users' },
    { json: { id: 1, role: 2 }, kind: null },
    { json: { id: 1, domain_names: [] }, kind: 'organizations' },
    { json: { id: 1, organization_fields: {} }, kind: 'organizations' },
    { json: { id: 1, ticket_id: 2, events: [] }, kind: 'audits' },
    { json: { id: 1, ticket_id: 2, child_events: [] }, kind: 'audits' },
    { json: { id: 1, ticket_id: 2, reply_time_in_minutes: {} }, kind: 'metrics' },
    { json: { id: 1, ticket_id: 2, score: 'good' }, kind: 'ratings' },
    { json: { id: 1, ticket_id: 2, body: '' }, kind: 'comments' },
    { json: { id: 1, ticket_id: 2, html_body: null }, kind: 'comments' },
    { json: { id: 1, ticket_id: 2, plain_body: '' }, kind: 'comments' },
    { json: { id: 1, ticket_id: 2 }, kind: null },
    { json: { id: 1, body: 'words' }, kind: null },
    { json: { id: 1, events: [] }, kind: null },
    { json: { id: 1, subject: 'Help', status: 'open' }, kind: null },
  ])('$json is one of $kind', ({ json, kind }) => expect(sidecarKind(json)).toBe(kind))
})

describe('a page', () => {
  it.each<{ json: JsonObject; expected: boolean }>([
    { json: { users: [] }, expected: true },
    { json: { ticket_events: [], count: 0 }, expected: true },
    { json: { groups: [], next_page: null }, expected: true },
    { json: { users: {} }, expected: false },
    { json: { things: [] }, expected: false },
    { json: { toString: [] }, expected: false },
    { json: { id: 1, tags: [] }, expected: false },
    { json: { status: 'open', comments: [] }, expected: false },
    { json: { created_at: 'x', comments: [] }, expected: false },
  ])('$json is sidecar data: $expected', ({ json, expected }) => expect(isSidecar(json)).toBe(expected))

  it.each<{ json: unknown; expected: boolean }>([
    { json: { tickets: [] }, expected: true },
    { json: { tickets: [], users: [] }, expected: true },
    { json: { results: [] }, expected: true },
    { json: { ticket: {} }, expected: true },
    { json: { users: [] }, expected: false },
    { json: [], expected: true },
    { json: [{ id: 1, role: 'agent' }], expected: false },
    {
      json: [
        { id: 1, role: 'agent' },
        { id: 2, status: 'open' },
      ],
      expected: true,
    },
    { json: 7, expected: true },
    { json: { id: 2, status: 'open' }, expected: true },
  ])('$json can hold tickets: $expected', ({ json, expected }) => expect(holdsTickets(json)).toBe(expected))
})

describe('collected sidecar data', () => {
  const comment = (id: number, ticketId: unknown) => ({ id, ticket_id: ticketId, body: 'words' })

  it.each([
    { name: 'a user', json: { id: 1, role: 'agent' }, missed: 0 },
    { name: 'a user without an id', json: { id: null, role: 'agent' }, missed: 0 },
    { name: 'comments', json: { comments: [comment(1, 7), comment(2, 7)] }, missed: 0 },
    {
      name: 'comments without a ticket',
      json: { comments: [comment(1, null), comment(2, 7), comment(3, 'x')] },
      missed: 2,
    },
    {
      name: 'audits without a ticket',
      json: { audits: [{ id: 1, created_at: '2026-01-01T00:00:00Z' }] },
      missed: 1,
    },
    { name: 'metrics without a ticket', json: { metric_sets: [{ id: 1 }] }, missed: 0 },
    { name: 'a list with something else in it', json: { users: [null, 'x', { id: 1 }] }, missed: 0 },
    { name: 'a list that is not used', json: { groups: [{ id: 1 }] }, missed: 0 },
  ])('lacks the ticket of $missed in $name', ({ json, missed }) =>
    expect(collectSidecars().add(json)).toBe(missed),
  )

  it('is found by id, metrics and ratings by that of their ticket', () => {
    const sidecars = collectSidecars()
    sidecars.add({
      users: [{ id: 1, name: 'a' }],
      organizations: [{ id: '2', name: 'b' }],
      metric_sets: [{ id: 3, ticket_id: 4, reopens: 5 }],
      satisfaction_ratings: [{ id: 6, ticket_id: 4, score: 'good' }],
      comments: [comment(8, 4), comment(9, 4)],
    })
    expect(sidecars.users.get('1')).toEqual({ id: 1, name: 'a' })
    expect(sidecars.organizations.get('2')).toEqual({ id: '2', name: 'b' })
    expect(sidecars.metrics.get('4')).toMatchObject({ reopens: 5 })
    expect(sidecars.ratings.get('4')).toMatchObject({ score: 'good' })
    expect(sidecars.comments.get('4')?.map(({ id }) => id)).toEqual([8, 9])
    expect(sidecars.metrics.get('3')).toBeUndefined()
  })

  it('keeps the last of two with one id', () => {
    const sidecars = collectSidecars()
    sidecars.add({ users: [{ id: 1, name: 'old' }] })
    sidecars.add({ users: [{ id: 1, name: 'new' }] })
    expect(sidecars.users.get('1')).toMatchObject({ name: 'new' })
  })

  it('of a page comes before that of earlier ones, and lists are joined', () => {
    const [page, earlier] = [collectSidecars(), collectSidecars()]
    page.add({ users: [{ id: 1, name: 'page' }], comments: [comment(1, 7)] })
    earlier.add({
      users: [
        { id: 1, name: 'earlier' },
        { id: 2, name: 'earlier' },
      ],
      comments: [comment(2, 7)],
    })
    const both = joinSidecars(page, earlier)
    expect(both.users.get('1')).toMatchObject({ name: 'page' })
    expect(both.users.get('2')).toMatchObject({ name: 'earlier' })
    expect(both.comments.get('7')?.map(({ id }) => id)).toEqual([1, 2])
    expect(both.audits.get('7')).toEqual([])
  })
})
