import type { TicketRecord } from '@triagebook/record'
import { expect, it } from 'vitest'
import { fieldChanges } from './field-changes.ts'

const RECORD: TicketRecord = {
  id: 'zendesk-eu-1',
  title: 'It stops',
  source: {
    connection: 'zendesk-eu',
    platform: 'zendesk',
    native_id: '1',
    status: 'open',
    created_at: '2026-03-26T10:56:07Z',
    updated_at: '2026-03-26T10:56:07Z',
  },
  triage: { status: 'open', priority: 'P2', review: ['ambiguous'] },
  history: [{ at: '2026-03-26T10:56:07Z', event: 'created', by: 'desk:customer' }],
}

it('has nothing to say of the same record', () => {
  expect(fieldChanges(RECORD, structuredClone(RECORD))).toEqual([])
})

it('names each field with both values, and puts reasons last', () => {
  const { priority: _gone, ...triage } = RECORD.triage
  const after: TicketRecord = {
    ...RECORD,
    triage: {
      ...triage,
      severity: 'major',
      review: ['ambiguous', 'critical'],
      decided: { severity: { value: 'major', by: 'lena', at: '2026-03-27T08:00:00Z' } },
    },
    history: [
      ...(RECORD.history ?? []),
      { at: '2026-03-27T08:00:00Z', event: 'changed', field: 'triage.severity', to: 'major', by: 'lena' },
    ],
  }
  expect(fieldChanges(RECORD, after)).toEqual([
    { field: 'triage.review', from: 'ambiguous', to: 'ambiguous, critical' },
    { field: 'triage.severity', from: null, to: 'major' },
    { field: 'triage.priority', from: 'P2', to: null },
    { field: 'triage.decided.severity.value', from: null, to: 'major' },
    { field: 'triage.decided.severity.by', from: null, to: 'lena' },
    { field: 'triage.decided.severity.at', from: null, to: '2026-03-27T08:00:00Z' },
    { field: 'history', from: '1 entries', to: '2 entries' },
  ])
})
