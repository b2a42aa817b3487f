import type { Connection } from '@triagebook/record'
import { expect, it } from 'vitest'
import { bringsIn } from './brings-in.ts'
import type { IncomingTicket } from './source.ts'

const TICKET: IncomingTicket = {
  nativeId: '1',
  title: 'Help',
  url: null,
  nativeStatus: 'open',
  status: 'open',
  nativePriority: null,
  priority: null,
  nativeType: null,
  createdAt: '2026-03-26T10:56:07Z',
  updatedAt: '2026-03-26T10:56:07Z',
  firstReplyAt: null,
  solvedAt: null,
  requesterId: '9',
  organization: null,
  tags: ['auth', 'escalated'],
  groupId: '42',
  fields: { 1: 'yes', 2: true, 3: ['eu', 'us'] },
  satisfaction: null,
  reopens: null,
  mergedInto: null,
  text: 'present',
  comments: [],
  events: [],
  raw: {},
}

it.each<{ name: string; filter: Connection['tickets']; expected: boolean }>([
  { name: 'no filter', filter: undefined, expected: true },
  { name: 'all', filter: 'all', expected: true },
  { name: 'its day', filter: { since: '2026-03-26' }, expected: true },
  { name: 'a later day', filter: { since: '2026-03-27' }, expected: false },
  { name: 'one of its tags', filter: { tag: ['vip', 'escalated'] }, expected: true },
  { name: 'another tag', filter: { tag: ['vip'] }, expected: false },
  { name: 'a part of its tag', filter: { tag: ['escalate'] }, expected: false },
  { name: 'its group, as a number', filter: { group: [42] }, expected: true },
  { name: 'another group', filter: { group: ['43'] }, expected: false },
  { name: 'a field’s value', filter: { field: { 1: ['yes', 'maybe'] } }, expected: true },
  { name: 'a ticked box', filter: { field: { 2: [true] } }, expected: true },
  { name: 'one of several values', filter: { field: { 3: ['us'] } }, expected: true },
  { name: 'a value that it has not', filter: { field: { 1: ['no'] } }, expected: false },
  { name: 'a field that it has not', filter: { field: { 9: ['undefined'] } }, expected: false },
  { name: 'two keys that hold', filter: { tag: ['auth'], group: ['42'] }, expected: true },
  { name: 'two keys of which one holds', filter: { tag: ['auth'], group: ['43'] }, expected: false },
  { name: 'two fields of which one holds', filter: { field: { 1: ['yes'], 3: ['asia'] } }, expected: false },
])('$name: $expected', ({ filter, expected }) => expect(bringsIn(filter, TICKET)).toBe(expected))

it('cannot judge a view, and says so', () => {
  expect(bringsIn({ view: ['7'], tag: ['auth'] }, TICKET)).toMatchObject({
    code: 'source/view-not-in-export',
  })
})

it('leaves out a ticket without a group where a group is wanted', () => {
  expect(bringsIn({ group: ['null'] }, { ...TICKET, groupId: null })).toBe(false)
})
