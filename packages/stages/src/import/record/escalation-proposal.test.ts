import type { Triage } from '@triagebook/record'
import { expect, it } from 'vitest'
import { hour } from '../../../test-data/incoming-ticket.ts'
import { withEscalationProposal } from './escalation-proposal.ts'

const OPEN: Triage = { confirmed: 'unconfirmed', status: 'open' }

it.each<{
  name: string
  triage: Triage
  before: readonly string[]
  now: readonly string[]
  review: Triage['review']
}>([
  {
    name: 'a tag appears',
    triage: OPEN,
    before: [],
    now: ['vip', 'escalated'],
    review: ['escalation-proposed'],
  },
  { name: 'it was there before', triage: OPEN, before: ['escalated'], now: ['escalated'], review: undefined },
  { name: 'it goes', triage: OPEN, before: ['escalated'], now: [], review: undefined },
  { name: 'another tag appears', triage: OPEN, before: [], now: ['vip'], review: undefined },
  {
    name: 'there is another review',
    triage: { ...OPEN, review: ['high-impact'] },
    before: [],
    now: ['escalated'],
    review: ['high-impact', 'escalation-proposed'],
  },
  {
    name: 'it is proposed already',
    triage: { ...OPEN, review: ['escalation-proposed'] },
    before: [],
    now: ['escalated'],
    review: ['escalation-proposed'],
  },
  {
    name: 'somebody has escalated it',
    triage: { ...OPEN, escalated_at: hour(10) },
    before: [],
    now: ['escalated'],
    review: undefined,
  },
])('reviews $review where $name', ({ triage, before, now, review }) => {
  expect(withEscalationProposal(triage, { before, now, escalation: ['escalated', 'p1'] }).review).toEqual(
    review,
  )
})
