import { expect, it } from 'vitest'
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
  { name: 'it has a step', triage: { next_step: STEP }, needs: [{ kind: 'step', ...STEP }] },
  {
    name: 'its step is nobody’s and has no date',
    triage: { next_step: { text: 'Ask' } },
    needs: [{ kind: 'step', text: 'Ask', who: null, due: null }],
  },
  {
    name: 'it has a step and is missing something',
    triage: { engineering_owner: undefined, next_step: STEP },
    needs: [{ kind: 'owner' }, { kind: 'step', ...STEP }],
  },
] as const)('says what a ticket needs where $name', ({ triage, needs }) => {
  expect(needsOf(aTicket('a', triage).triage)).toEqual(needs)
})
