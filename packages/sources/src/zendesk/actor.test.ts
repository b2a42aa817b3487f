import { expect, it } from 'vitest'
import { actorOf } from './actor.ts'
import { attachmentsOf } from './attachments.ts'
import { idOf } from './id-of.ts'
import { satisfactionOf } from './satisfaction.ts'

const USERS = new Map([
  ['800', { id: 800, role: 'agent' }],
  ['801', { id: 801, role: 'admin' }],
  ['901', { id: 901, role: 'end-user' }],
  ['902', { id: 902 }],
])
const TICKET = {
  requester_id: 900,
  assignee_id: 700,
  email_cc_ids: [903, 700],
  collaborator_ids: [904],
  submitter: { id: 600, role: 'end-user' },
}

it.each([
  { name: 'the desk itself', id: null, isPublic: true, role: 'agent' },
  { name: 'the requester', id: '900', isPublic: true, role: 'customer' },
  { name: 'an agent', id: '800', isPublic: true, role: 'agent' },
  { name: 'an admin', id: '801', isPublic: true, role: 'agent' },
  { name: 'an end user', id: '901', isPublic: true, role: 'customer' },
  { name: 'an end user in a private note', id: '901', isPublic: false, role: 'customer' },
  { name: 'a user without a role', id: '902', isPublic: true, role: 'agent' },
  { name: 'somebody in copy', id: '903', isPublic: true, role: 'customer' },
  { name: 'a collaborator', id: '904', isPublic: true, role: 'customer' },
  { name: 'somebody in copy in a private note', id: '903', isPublic: false, role: 'agent' },
  { name: 'the assignee in copy', id: '700', isPublic: true, role: 'agent' },
  { name: 'a submitter who is in the ticket', id: '600', isPublic: true, role: 'customer' },
  { name: 'somebody unknown', id: '5', isPublic: true, role: 'agent' },
])('$name is a $role', ({ id, isPublic, role }) =>
  expect(actorOf(TICKET, { users: USERS })({ authorId: id, public: isPublic })).toEqual({ id, role }),
)

it('the author in the comment counts before the users of the export', () =>
  expect(
    actorOf(TICKET, { users: USERS })({ authorId: '800', author: { role: 'end-user' }, public: true }),
  ).toEqual({ id: '800', role: 'customer' }))

it('the requester may be in the ticket instead of its id', () =>
  expect(actorOf({ requester: { id: 9 } }, { users: USERS })({ authorId: '9', public: true }).role).toBe(
    'customer',
  ))

it.each([
  { value: 7, expected: '7' },
  { value: -1, expected: '-1' },
  { value: '7', expected: '7' },
  { value: '-7', expected: '-7' },
  { value: Number.MAX_SAFE_INTEGER, expected: '9007199254740991' },
  { value: Number.MAX_SAFE_INTEGER + 1, expected: null },
  { value: 1.5, expected: null },
  { value: '1.5', expected: null },
  { value: '', expected: null },
  { value: ' 7', expected: null },
  { value: null, expected: null },
])('the id $value is $expected', ({ value, expected }) => expect(idOf(value)).toBe(expected))

it.each([
  {
    file: { file_name: 'a.png', size: 0, content_url: 'https://desk.example/a?token=x' },
    expected: [{ name: 'a.png', bytes: 0, host: 'desk.example' }],
  },
  {
    file: { file_name: 'a.png', size: -1, content_url: 'mailto:jo' },
    expected: [{ name: 'a.png', bytes: null, host: null }],
  },
  { file: { file_name: 'a.png', size: 1.5 }, expected: [{ name: 'a.png', bytes: null, host: null }] },
  { file: { file_name: ' ', size: 1 }, expected: [] },
  { file: 'a.png', expected: [] },
])('the attachment $file is $expected', ({ file, expected }) =>
  expect(attachmentsOf([file])).toEqual(expected),
)

it.each([
  { name: 'none', embedded: null, sidecar: undefined, expected: null },
  { name: 'not offered', embedded: { score: 'unoffered' }, sidecar: undefined, expected: null },
  { name: 'offered', embedded: { score: 'offered' }, sidecar: undefined, expected: { native: 'offered' } },
  {
    name: 'good',
    embedded: { score: 'good' },
    sidecar: undefined,
    expected: { rating: 'good', native: 'good' },
  },
  {
    name: 'bad with a comment',
    embedded: { score: 'bad_with_comment' },
    sidecar: undefined,
    expected: { rating: 'bad', native: 'bad_with_comment' },
  },
  {
    name: 'another word',
    embedded: { score: 'goodish' },
    sidecar: undefined,
    expected: { native: 'goodish' },
  },
  {
    name: 'in a file of its own',
    embedded: null,
    sidecar: { score: 'good' },
    expected: { rating: 'good', native: 'good' },
  },
  {
    name: 'newer in a file of its own',
    embedded: { score: 'offered' },
    sidecar: { score: 'bad' },
    expected: { rating: 'bad', native: 'bad' },
  },
  {
    name: 'with its times',
    embedded: { score: 'good', created_at: '2026-01-01T00:00:00Z', updated_at: '2026-01-02T00:00:00Z' },
    sidecar: undefined,
    expected: {
      offered_at: '2026-01-01T00:00:00Z',
      rating: 'good',
      native: 'good',
      rated_at: '2026-01-02T00:00:00Z',
    },
  },
  {
    name: 'offered, and changed later',
    embedded: { score: 'offered', created_at: '2026-01-01T00:00:00Z', updated_at: '2026-01-02T00:00:00Z' },
    sidecar: undefined,
    expected: { offered_at: '2026-01-01T00:00:00Z', native: 'offered' },
  },
])('the rating $name is $expected', ({ embedded, sidecar, expected }) =>
  expect(satisfactionOf(embedded, sidecar)?.csat ?? null).toEqual(expected),
)
