import { describe, expect, it } from 'vitest'
import type { IncomingComment } from '../kit/incoming-ticket.ts'
import type { Audit } from './audits.ts'
import { isPriority, isSolved, nativeStatusOf, priorityOf, statusOf, statusWord } from './status.ts'

const comment = (text: string, author: 'agent' | 'customer' = 'agent'): IncomingComment => ({
  id: '1',
  at: '2026-01-01T00:00:00Z',
  author,
  authorId: '800',
  public: false,
  format: 'plain',
  text,
  attachments: [],
})
const audit = (to: string, isMerge = true): Audit => ({
  id: '1',
  at: '2026-01-01T00:00:00Z',
  authorId: '800',
  isFirst: false,
  isMerge,
  changes: [{ field: 'status', from: 'open', to, isFirst: false, byRule: false }],
  comments: [],
  madePrivate: [],
})
const MERGE = 'This request was closed and merged into request #12.'
const TAGGED = { status: 'closed', tags: ['closed_by_merge'] }

describe('the status of a ticket', () => {
  it.each([
    { name: 'open', json: { status: 'open' }, expected: { status: 'open', mergedInto: null } },
    { name: 'unknown', json: { status: 'snoozed' }, expected: { status: null, mergedInto: null } },
    { name: 'in capitals', json: { status: 'OPEN' }, expected: { status: null, mergedInto: null } },
    {
      name: 'scrubbed with X',
      json: { status: 'closed', subject: 'SCRUBBED', description: 'X' },
      expected: { status: 'deleted', mergedInto: null },
    },
    {
      name: 'scrubbed with the word',
      json: { status: 'closed', subject: 'SCRUBBED', description: 'SCRUBBED' },
      expected: { status: 'deleted', mergedInto: null },
    },
    {
      name: 'about scrubbing',
      json: { status: 'open', subject: 'SCRUBBED', description: 'Why?' },
      expected: { status: 'open', mergedInto: null },
    },
    {
      name: 'closed',
      json: { status: 'closed', tags: [] },
      comments: [comment(MERGE)],
      expected: { status: 'closed', mergedInto: null },
    },
    {
      name: 'closed by a merge',
      json: TAGGED,
      comments: [comment(MERGE)],
      expected: { status: 'merged', mergedInto: '12' },
    },
    {
      name: 'closed by a merge that no comment names',
      json: TAGGED,
      expected: { status: 'merged', mergedInto: null },
    },
    {
      name: 'closed by a merge that only the customer names',
      json: TAGGED,
      comments: [comment(MERGE, 'customer')],
      expected: { status: 'merged', mergedInto: null },
    },
    {
      name: 'closed by the last of two merges',
      json: TAGGED,
      comments: [comment(MERGE), comment(MERGE.replace('12', '34'))],
      expected: { status: 'merged', mergedInto: '34' },
    },
    {
      name: 'closed by a merge in an audit',
      json: { status: 'closed' },
      audits: [audit('closed')],
      expected: { status: 'merged', mergedInto: null },
    },
    {
      name: 'closed after others were merged into it',
      json: { status: 'closed' },
      audits: [audit('open')],
      expected: { status: 'closed', mergedInto: null },
    },
    {
      name: 'closed by an audit that is no merge',
      json: { status: 'closed' },
      audits: [audit('closed', false)],
      expected: { status: 'closed', mergedInto: null },
    },
    {
      name: 'a follow-up with the tag',
      json: { ...TAGGED, via: { source: { rel: 'follow_up' } } },
      expected: { status: 'closed', mergedInto: null },
    },
    {
      name: 'a follow-up that was merged too',
      json: { ...TAGGED, via: { source: { rel: 'follow_up' } } },
      comments: [comment(MERGE)],
      expected: { status: 'merged', mergedInto: '12' },
    },
    {
      name: 'a follow-up that an audit merged',
      json: { ...TAGGED, via: { source: { rel: 'follow_up' } } },
      audits: [audit('closed')],
      expected: { status: 'merged', mergedInto: null },
    },
  ])('is $expected.status: $name', ({ json, comments = [], audits = [], expected }) =>
    expect(statusOf(json, comments, audits)).toEqual(expected),
  )

  it.each([
    { status: 'new', expected: false },
    { status: 'open', expected: false },
    { status: 'pending', expected: false },
    { status: 'on-hold', expected: false },
    { status: 'solved', expected: true },
    { status: 'closed', expected: true },
    { status: 'merged', expected: true },
    { status: 'deleted', expected: false },
  ] as const)('$status is solved: $expected', ({ status, expected }) =>
    expect(isSolved(status)).toBe(expected),
  )
})

describe('Zendesk’s words', () => {
  it.each([
    { word: 'hold', status: 'on-hold', priority: null },
    { word: 'urgent', status: null, priority: 'urgent' },
    { word: 'normal', status: null, priority: 'normal' },
    { word: '', status: null, priority: null },
    { word: null, status: null, priority: null },
    { word: 3, status: null, priority: null },
  ])('$word is the status $status and the priority $priority', ({ word, status, priority }) => {
    expect(statusWord(word)).toBe(status)
    expect(priorityOf(word)).toBe(priority)
    expect(isPriority(word)).toBe(priority !== null)
  })

  it.each([
    { name: 'none', custom: undefined, expected: 'open' },
    { name: 'of its own', custom: { agent_label: 'Waiting', default: false }, expected: 'Waiting' },
    { name: 'of its own without `default`', custom: { agent_label: 'Waiting' }, expected: 'Waiting' },
    { name: 'of Zendesk', custom: { agent_label: 'Offen', default: true }, expected: 'open' },
    { name: 'that is blank', custom: { agent_label: ' ', default: false }, expected: 'open' },
  ])('a team’s name of the status, $name, gives $expected', ({ custom, expected }) => {
    const customStatuses = new Map(custom === undefined ? [] : [['5', custom]])
    const none = new Map()
    const sidecars = {
      users: none,
      organizations: none,
      customStatuses,
      metrics: none,
      ratings: none,
      comments: none,
      audits: none,
    }
    expect(nativeStatusOf({ status: 'open', custom_status_id: 5 }, sidecars)).toBe(expected)
  })
})
