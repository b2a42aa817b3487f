import type { Connection } from '@triagebook/record'
import { expect, it } from 'vitest'
import { anIncomingTicket } from '../contract/an-incoming-ticket.ts'
import { cannotFilter, excludedBy, type FilterRule } from './excluded-by.ts'

const TICKET = anIncomingTicket({
  createdAt: '2026-03-26T10:56:07Z',
  tags: ['auth', 'escalated'],
  groupId: '42',
  fields: { 1: 'yes', 2: true, 3: ['eu', 'us'] },
})

it.each<{ name: string; filter: Connection['tickets']; expected: FilterRule | null }>([
  { name: 'no filter', filter: undefined, expected: null },
  { name: 'all', filter: 'all', expected: null },
  { name: 'its day', filter: { since: '2026-03-26' }, expected: null },
  { name: 'a later day', filter: { since: '2026-03-27' }, expected: 'since' },
  { name: 'one of its tags', filter: { tag: ['vip', 'escalated'] }, expected: null },
  { name: 'another tag', filter: { tag: ['vip'] }, expected: 'tag' },
  { name: 'a part of its tag', filter: { tag: ['escalate'] }, expected: 'tag' },
  { name: 'its group, as a number', filter: { group: [42] }, expected: null },
  { name: 'another group', filter: { group: ['43'] }, expected: 'group' },
  { name: 'a field’s value', filter: { field: { 1: ['yes', 'maybe'] } }, expected: null },
  { name: 'a ticked box', filter: { field: { 2: [true] } }, expected: null },
  { name: 'one of several values', filter: { field: { 3: ['us'] } }, expected: null },
  { name: 'a value that it has not', filter: { field: { 1: ['no'] } }, expected: 'field' },
  { name: 'a field that it has not', filter: { field: { 9: ['undefined'] } }, expected: 'field' },
  { name: 'two keys that hold', filter: { tag: ['auth'], group: ['42'] }, expected: null },
  { name: 'two keys of which one holds', filter: { tag: ['auth'], group: ['43'] }, expected: 'group' },
  {
    name: 'two fields of which one holds',
    filter: { field: { 1: ['yes'], 3: ['asia'] } },
    expected: 'field',
  },
  { name: 'two keys of which none holds', filter: { tag: ['vip'], since: '2026-03-27' }, expected: 'since' },
])('$name: left out by $expected', ({ filter, expected }) =>
  expect(excludedBy(filter, TICKET)).toBe(expected),
)

it('cannot judge a view, and says so', () => {
  expect(cannotFilter({ view: ['7'], tag: ['auth'] })).toMatchObject({ code: 'source/view-not-in-export' })
  expect(cannotFilter({ tag: ['auth'] })).toBeNull()
})

it('excludes a ticket without a group if a group is wanted', () => {
  expect(excludedBy({ group: ['null'] }, { ...TICKET, groupId: null })).toBe('group')
})

it.each([
  { name: 'a second before', createdAt: '2026-03-25T23:59:59Z', expected: 'since' },
  { name: 'exactly at', createdAt: '2026-03-26T00:00:00Z', expected: null },
  { name: 'a second after', createdAt: '2026-03-26T00:00:01Z', expected: null },
])('a ticket created $name the start of the day is excluded by $expected', ({ createdAt, expected }) =>
  expect(excludedBy({ since: '2026-03-26' }, anIncomingTicket({ createdAt }))).toBe(expected),
)

it.each<{ filter: Connection['tickets']; expected: FilterRule }>([
  { filter: { since: '2026-04-01', tag: ['no'], group: ['no'], field: { 1: ['no'] } }, expected: 'since' },
  { filter: { tag: ['no'], group: ['no'], field: { 1: ['no'] } }, expected: 'tag' },
  { filter: { group: ['no'], field: { 1: ['no'] } }, expected: 'group' },
  { filter: { field: { 1: ['yes'], 2: ['no'] } }, expected: 'field' },
])('the first rule that does not match is named: $expected', ({ filter, expected }) =>
  expect(excludedBy(filter, TICKET)).toBe(expected),
)
