import { expect, it } from 'vitest'
import { changed, RECORD } from '../../test-data/a-record.ts'
import { escalate } from './escalate.ts'

const ESCALATION = { by: 'anna', at: '2026-04-01T09:00:00Z', reason: 'SLA at risk' }

it('escalates with time, reason and event, and takes the proposal away', () => {
  const proposed = changed(RECORD, ['triage', 'review'], ['high-impact', 'escalation-proposed'])
  const record = escalate(proposed, ESCALATION)
  expect(record.triage).toMatchObject({
    escalated_at: ESCALATION.at,
    escalation_reason: 'SLA at risk',
    review: ['high-impact'],
  })
  expect(record.history?.at(-1)).toEqual({ at: ESCALATION.at, event: 'escalated', by: 'anna' })
})

it('leaves no empty list behind', () => {
  const proposed = changed(RECORD, ['triage', 'review'], ['escalation-proposed'])
  expect(escalate(proposed, ESCALATION).triage).not.toHaveProperty('review')
})

it('escalates once', () => {
  const record = escalate(RECORD, ESCALATION)
  expect(escalate(record, { ...ESCALATION, by: 'kei', reason: 'again' })).toBe(record)
})
