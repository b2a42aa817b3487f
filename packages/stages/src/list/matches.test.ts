import type { TicketRecord } from '@triagebook/record'
import { expect, it } from 'vitest'
import { deskRecord } from '../../test-data/incoming-ticket.ts'
import { type Conditions, matches } from './matches.ts'

const RECORD = deskRecord()

const EVERY: Conditions = {
  review: false,
  escalated: false,
  team: undefined,
  owner: undefined,
  status: undefined,
  since: undefined,
  where: [],
}

const at = (updated_at: string, ...events: readonly string[]): Partial<TicketRecord> => ({
  source: { ...RECORD.source, updated_at },
  history: events.map((at) => ({ at, event: 'customer-replied', by: 'desk:customer' })),
})
const triage = (more: Partial<TicketRecord['triage']>): Partial<TicketRecord> => ({
  triage: { status: 'open', ...more },
})

// The book is in Berlin: its day begins at 23:00 UTC in winter, at 22:00 from 29 March.
it.each<{ name: string; record?: Partial<TicketRecord>; conditions?: Partial<Conditions>; is: boolean }>([
  { name: 'no condition, open', is: true },
  { name: 'no condition, blocked', record: triage({ status: 'blocked' }), is: true },
  { name: 'no condition, resolved', record: triage({ status: 'resolved' }), is: false },
  {
    name: 'resolved, wanted',
    record: triage({ status: 'resolved' }),
    conditions: { status: 'resolved' },
    is: true,
  },
  {
    name: 'a field has the value',
    record: triage({ component: 'auth' }),
    conditions: { where: [{ path: 'triage.component', value: 'auth' }] },
    is: true,
  },
  {
    name: 'one of two fields has not',
    record: triage({ component: 'auth' }),
    conditions: {
      where: [
        { path: 'triage.component', value: 'auth' },
        { path: 'triage.team', value: 'java' },
      ],
    },
    is: false,
  },
  {
    name: 'resolved, wanted as a field',
    record: triage({ status: 'resolved' }),
    conditions: { where: [{ path: 'triage.status', value: 'resolved' }] },
    is: true,
  },
  {
    name: 'resolved, with another field',
    record: triage({ status: 'resolved', component: 'auth' }),
    conditions: { where: [{ path: 'triage.component', value: 'auth' }] },
    is: false,
  },
  { name: 'open, resolved wanted', conditions: { status: 'resolved' }, is: false },
  {
    name: 'resolved, any wanted',
    record: triage({ status: 'resolved' }),
    conditions: { status: 'any' },
    is: true,
  },
  { name: 'open, any wanted', conditions: { status: 'any' }, is: true },
  { name: 'open, in-progress wanted', conditions: { status: 'in-progress' }, is: false },
  { name: 'no reason for a review', conditions: { review: true }, is: false },
  {
    name: 'an empty list of reasons',
    record: triage({ review: [] }),
    conditions: { review: true },
    is: false,
  },
  {
    name: 'a reason for a review',
    record: triage({
      review: ['critical'],
      severity: 'critical',
      decided: { severity: { value: 'critical', by: 'rule:outage@1', at: '2026-03-27T08:00:00Z' } },
    }),
    conditions: { review: true },
    is: true,
  },
  {
    name: 'a reason that a person settled',
    record: triage({
      review: ['critical'],
      severity: 'critical',
      decided: { severity: { value: 'critical', by: 'anna', at: '2026-03-27T08:00:00Z' } },
    }),
    conditions: { review: true },
    is: false,
  },
  {
    name: 'a proposed escalation',
    record: triage({ review: ['escalation-proposed'] }),
    conditions: { review: true },
    is: true,
  },
  { name: 'not escalated', conditions: { escalated: true }, is: false },
  {
    name: 'escalated',
    record: triage({ escalated_at: '2026-03-27T08:00:00Z' }),
    conditions: { escalated: true },
    is: true,
  },
  {
    name: 'escalated and resolved',
    record: triage({ status: 'resolved', escalated_at: '2026-03-27T08:00:00Z' }),
    conditions: { escalated: true },
    is: false,
  },
  { name: 'its team', record: triage({ team: 'java' }), conditions: { team: 'java' }, is: true },
  { name: 'another team', record: triage({ team: 'java' }), conditions: { team: 'jav' }, is: false },
  { name: 'no team', conditions: { team: 'java' }, is: false },
  {
    name: 'the support owner',
    record: triage({ support_owner: 'lena' }),
    conditions: { owner: 'Lena' },
    is: true,
  },
  {
    name: 'the engineering owner',
    record: triage({ support_owner: 'lena', engineering_owner: 'Abel' }),
    conditions: { owner: 'abel' },
    is: true,
  },
  {
    name: 'another owner',
    record: triage({ support_owner: 'lena' }),
    conditions: { owner: 'len' },
    is: false,
  },
  { name: 'no owner', conditions: { owner: 'lena' }, is: false },
  {
    name: 'the last second before the day',
    record: at('2026-03-26T22:59:59Z'),
    conditions: { since: '2026-03-27' },
    is: false,
  },
  {
    name: 'the first second of the day',
    record: at('2026-03-26T23:00:00Z'),
    conditions: { since: '2026-03-27' },
    is: true,
  },
  {
    name: 'an event on the day, the desk before',
    record: at('2026-03-20T00:00:00Z', '2026-03-27T10:00:00Z', '2026-03-21T00:00:00Z'),
    conditions: { since: '2026-03-27' },
    is: true,
  },
  {
    name: 'the desk on the day, all events before',
    record: at('2026-03-27T10:00:00Z', '2026-03-20T00:00:00Z'),
    conditions: { since: '2026-03-27' },
    is: true,
  },
  {
    name: 'one of two conditions',
    record: triage({ team: 'java' }),
    conditions: { team: 'java', escalated: true },
    is: false,
  },
])('$name: $is', ({ record, conditions, is }) => {
  expect(matches({ ...RECORD, ...record }, { ...EVERY, ...conditions }, 'Europe/Berlin')).toBe(is)
})
