import { expect, it } from 'vitest'
import { deskRecord, hour, incomingTicket } from '../../../test-data/incoming-ticket.ts'
import type { DeskState } from './desk-state.ts'
import { updatedRecord } from './updated-record.ts'

const CONNECTION = { people: {}, escalationTags: ['escalated'] }
const WORDS = { title: 'New title', tags: [], context: 'The desk’s.\n', timeline: [] }
const CUSTOMER = { id: 'cus_1', tier: 'gold' }
const BEFORE = deskRecord({ customer: CUSTOMER, triage: { type: 'bug', status: 'in-progress' } })
const SOURCE = { ...BEFORE.source, status: 'pending', updated_at: hour(12) } as const

/** The record after an import that says so much of the customer, and has these tags. */
const updated = (desk: Pick<DeskState, 'customer'>, tags: readonly string[] = []) =>
  updatedRecord(
    { record: BEFORE, body: '## Context\n\nOurs.\n' },
    { ticket: incomingTicket({ status: 'pending', tags }), words: WORDS, source: SOURCE, ...desk },
    CONNECTION,
  )

it('takes what import owns from the desk, and leaves what people wrote', () => {
  expect(updated({ customer: CUSTOMER })).toEqual({
    record: {
      ...BEFORE,
      title: 'New title',
      source: SOURCE,
      history: expect.arrayContaining([
        {
          at: hour(12),
          event: 'changed',
          field: 'source.status',
          from: 'open',
          to: 'pending',
          by: 'stage:import',
        },
      ]),
    },
    body: '## Context\n\nOurs.\n',
  })
})

it('keeps the customer where the desk names nobody any more', () => {
  expect(updated({ customer: undefined }).record.customer).toEqual(CUSTOMER)
})

it('takes another customer from the desk', () => {
  const customer = { id: 'cus_2', tier: 'free' }
  expect(updated({ customer }).record.customer).toEqual(customer)
})

it('proposes an escalation where the desk has a new tag for it', () => {
  expect(updated({ customer: CUSTOMER }, ['escalated']).record.triage.review).toEqual(['escalation-proposed'])
})
