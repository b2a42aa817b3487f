import type { TicketRecord } from '@triagebook/record'
import { aRecord } from '@triagebook/record/test-data'
import { expect, it } from 'vitest'
import { mayHaveRunningClock } from './may-have-running-clock.ts'

const followUp = (state: 'pending' | 'done'): TicketRecord => ({
  ...aRecord({ triage: { status: 'resolved' } }),
  resolution: { follow_up: { state } },
})

it.each([
  { name: 'an open ticket', record: aRecord({}), may: true },
  { name: 'a blocked ticket', record: aRecord({ triage: { status: 'blocked' } }), may: true },
  { name: 'a resolved ticket', record: aRecord({ triage: { status: 'resolved' } }), may: false },
  { name: 'a resolved ticket whose customer is owed a word', record: followUp('pending'), may: true },
  { name: 'a resolved ticket whose customer has heard', record: followUp('done'), may: false },
])('$name may have a running clock: $may', ({ record, may }) => {
  expect(mayHaveRunningClock(record)).toBe(may)
})
