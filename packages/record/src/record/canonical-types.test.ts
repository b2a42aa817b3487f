import { describe, expect, it } from 'vitest'
import { changed, RECORD } from '../../test-data/a-record.ts'
import type { HistoryEvent, TicketRecord } from '../schema/types.generated.ts'
import { withCanonicalTypes } from './canonical-types.ts'

const OLD = 'enhancement'
const NEW = 'feature-request'
const event = (field: string, from: string, to: string): HistoryEvent => {
  return { at: '2026-03-28T00:00:00Z', event: 'changed', field, from, to, by: 'anna' }
}
const decision = { value: 'bug', by: 'kei', at: '2026-03-28T00:00:00Z' }

describe('withCanonicalTypes', () => {
  it.each([
    { name: 'the type', path: ['triage', 'type'], old: OLD, now: NEW },
    {
      name: 'the decision of the type',
      path: ['triage', 'decided', 'type'],
      old: { ...decision, value: OLD },
      now: { ...decision, value: NEW },
    },
    {
      name: 'the overruled type',
      path: ['triage', 'decided', 'type'],
      old: { ...decision, disagreement: { ...decision, value: OLD } },
      now: { ...decision, disagreement: { ...decision, value: NEW } },
    },
    {
      name: 'the type before an event',
      path: ['history', 1],
      old: event('triage.type', OLD, 'bug'),
      now: event('triage.type', NEW, 'bug'),
    },
    {
      name: 'the type after an event',
      path: ['history', 1],
      old: event('triage.type', 'bug', OLD),
      now: event('triage.type', 'bug', NEW),
    },
  ])('replaces the old word in $name', ({ path, old, now }) => {
    expect(withCanonicalTypes(changed(RECORD, path, old))).toEqual(changed(RECORD, path, now))
  })

  it.each<{ name: string; record: TicketRecord }>([
    { name: 'a record without it', record: RECORD },
    {
      name: 'an event of another field',
      record: changed(RECORD, ['history', 1], event('triage.component', OLD, OLD)),
    },
    { name: 'a title', record: changed(RECORD, ['title'], OLD) },
    {
      name: 'a decision of another field',
      record: changed(RECORD, ['triage', 'decided', 'component'], { ...decision, value: OLD }),
    },
  ])('leaves $name as it is', ({ record }) => {
    expect(withCanonicalTypes(record)).toBe(record)
  })

  it('adds no field to a record with few', () => {
    const { history: _, ...rest } = changed(RECORD, ['triage'], { type: OLD, status: 'open' })
    expect(withCanonicalTypes(rest)).toEqual({ ...rest, triage: { type: NEW, status: 'open' } })
    expect(Object.keys(withCanonicalTypes(rest))).not.toContain('history')
  })
})
