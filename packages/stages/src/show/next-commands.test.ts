import type { Triage } from '@triagebook/record'
import { expect, it } from 'vitest'
import { deskRecord } from '../../test-data/incoming-ticket.ts'
import { nextCommands } from './next-commands.ts'

const { source } = deskRecord()
const NEW = deskRecord({
  source: { ...source, url: 'https://acme.zendesk.example/agent/tickets/1' },
  customer: { id: 'cus_1' },
})
const DECIDED: Triage = {
  status: 'open',
  confirmed: 'bug',
  severity: 'major',
  team: 'java',
  support_owner: 'lena',
}

it.each<{ name: string; triage: Triage; commands: readonly string[] }>([
  {
    name: 'a new ticket',
    triage: { status: 'open' },
    commands: ['confirm', 'severity', 'team', 'assign', 'blocked', 'next', 'close', 'note'],
  },
  {
    name: 'an unconfirmed ticket',
    triage: { ...DECIDED, confirmed: 'unconfirmed' },
    commands: ['confirm', 'escalate', 'blocked', 'next', 'close', 'note'],
  },
  {
    name: 'a ticket that can be escalated',
    triage: DECIDED,
    commands: ['escalate', 'blocked', 'next', 'close', 'note'],
  },
  {
    name: 'an escalated ticket with a next step',
    triage: { ...DECIDED, escalated_at: '2026-03-27T08:00:00Z', next_step: { text: 'x' } },
    commands: ['de-escalate', 'blocked', 'done', 'close', 'note'],
  },
  {
    name: 'a blocked feature request',
    triage: { ...DECIDED, confirmed: 'feature-request', status: 'blocked' },
    commands: ['escalate', 'status', 'next', 'outcome', 'close', 'note'],
  },
  {
    name: 'a resolved ticket',
    triage: { status: 'resolved', escalated_at: '2026-03-27T08:00:00Z' },
    commands: ['reopen', 'note'],
  },
  {
    name: 'a resolved feature request',
    triage: { ...DECIDED, confirmed: 'feature-request', status: 'resolved' },
    commands: ['reopen', 'outcome', 'note'],
  },
])('$name', ({ triage, commands }) => {
  expect(nextCommands({ ...NEW, triage }, true)).toEqual(commands)
})
