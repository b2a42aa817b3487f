import { describe, expect, it } from 'vitest'
import { aTicket } from '../../test-data/a-ticket.ts'
import { needsOf } from './needs.ts'

const STEP = { text: 'Ask for logs', who: 'abel', due: '2026-03-30' } as const

it.each([
  { name: 'nothing is missing', triage: {}, needs: [{ kind: 'next-step' }] },
  { name: 'it is unconfirmed', triage: { confirmed: 'unconfirmed' }, needs: [{ kind: 'confirm' }] },
  { name: 'it was never asked', triage: { confirmed: undefined }, needs: [{ kind: 'confirm' }] },
  { name: 'it is confirmed as neither', triage: { confirmed: 'neither' }, needs: [{ kind: 'next-step' }] },
  { name: 'it has no engineer', triage: { engineering_owner: undefined }, needs: [{ kind: 'owner' }] },
  {
    name: 'both are missing',
    triage: { confirmed: undefined, engineering_owner: undefined },
    needs: [{ kind: 'confirm' }, { kind: 'owner' }],
  },
  {
    name: 'it has a step',
    triage: { next_step: STEP },
    needs: [{ kind: 'step', ...STEP, overdueDays: null }],
  },
  {
    name: 'its step is nobody’s and has no date',
    triage: { next_step: { text: 'Ask' } },
    needs: [{ kind: 'step', text: 'Ask', who: null, due: null, overdueDays: null }],
  },
  {
    name: 'it has a step and is missing something',
    triage: { engineering_owner: undefined, next_step: STEP },
    needs: [{ kind: 'owner' }, { kind: 'step', ...STEP, overdueDays: null }],
  },
] as const)('says what a ticket needs where $name', ({ triage, needs }) => {
  expect(needsOf(aTicket('a', triage), '2026-03-29')).toEqual(needs)
})

it.each([
  { day: '2026-03-29', overdueDays: null },
  { day: '2026-03-30', overdueDays: 0 },
  { day: '2026-03-31', overdueDays: 1 },
])('says on $day that a step of 30 March is overdue by $overdueDays days', ({ day, overdueDays }) => {
  expect(needsOf(aTicket('a', { next_step: STEP }), day)).toEqual([{ kind: 'step', ...STEP, overdueDays }])
})

describe('a ticket that is solved on the desk', () => {
  const solved = (status: 'solved' | 'closed' | 'pending', triage: Parameters<typeof aTicket>[1] = {}) => {
    const record = aTicket('a', triage)
    return { ...record, source: { ...record.source, status } }
  }
  const CLOSE = { kind: 'closure-code', proposed: null }

  it.each([
    { name: 'solved', record: solved('solved'), needs: [CLOSE] },
    { name: 'closed', record: solved('closed'), needs: [CLOSE] },
    { name: 'pending', record: solved('pending'), needs: [{ kind: 'next-step' }] },
    {
      name: 'not confirmed, without an engineer',
      record: solved('solved', { confirmed: undefined, engineering_owner: undefined }),
      needs: [CLOSE, { kind: 'confirm' }],
    },
    {
      name: 'with a next step',
      record: solved('solved', { next_step: STEP }),
      needs: [CLOSE, { kind: 'step', ...STEP, overdueDays: null }],
    },
    {
      name: 'with a code that was proposed',
      record: {
        ...solved('solved'),
        resolution: { proposed: { code: 'code-fix', at: '2026-03-26T10:00:00Z', by: 'stage:sync' } },
      },
      needs: [{ kind: 'closure-code', proposed: 'code-fix' }],
    },
  ])('asks for its closure code first: $name', ({ record, needs }) => {
    expect(needsOf(record, '2026-03-29')).toEqual(needs)
  })
})
