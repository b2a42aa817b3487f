import { describe, expect, it } from 'vitest'
import { changed, RECORD } from '../../test-data/a-record.ts'
import type { HistoryEvent } from '../schema/types.generated.ts'
import { timeFindings } from './times.ts'

const CREATED = RECORD.source.created_at
const BEFORE = '2026-03-26T10:56:06Z'
const AFTER = '2026-03-26T10:56:08Z'
const codes = (record: typeof RECORD) =>
  timeFindings(record).map(({ code, path }) => `${code} ${path.join('.')}`)
const event = (at: string): HistoryEvent => ({ at, event: 'linked', by: 'anna' })

describe('a time that cannot be before the ticket was created', () => {
  it.each([
    { path: ['source', 'updated_at'] },
    { path: ['source', 'first_reply_at'] },
    { path: ['source', 'solved_at'] },
    { path: ['triage', 'escalated_at'] },
    { path: ['resolution', 'at'] },
  ])('may be the same, but not a second before: $path', ({ path }) => {
    const at = (time: string) => codes(changed(RECORD, path, time))
    expect(at(CREATED)).toEqual([])
    expect(at(AFTER)).toEqual([])
    expect(at(BEFORE)).toEqual([`record/times-out-of-order ${path.join('.')}`])
  })

  it('is that of an event too', () => {
    const at = (time: string) => codes(changed(RECORD, ['history'], [event(time)]))
    expect(at(CREATED)).toEqual([])
    expect(at(BEFORE)).toEqual(['record/event-before-creation history.0.at'])
  })
})

it('a rating may be at the time at which it was asked for, but not a second before', () => {
  const rated = (rated_at: string) =>
    codes(changed(RECORD, ['source', 'satisfaction'], { csat: { offered_at: AFTER, rated_at } }))
  expect(rated(AFTER)).toEqual([])
  expect(rated(CREATED)).toEqual(['record/times-out-of-order source.satisfaction.csat.rated_at'])
})

describe('a history', () => {
  it.each([
    { name: 'none', times: [], found: [] },
    { name: 'equal times', times: [CREATED, CREATED, AFTER, AFTER], found: [] },
    {
      name: 'one time earlier than the one before',
      times: [CREATED, AFTER, CREATED],
      found: ['record/history-not-sorted history.2.at'],
    },
    {
      name: 'the first time later than the second',
      times: [AFTER, CREATED],
      found: ['record/history-not-sorted history.1.at'],
    },
    {
      name: 'the first of several that are not sorted',
      times: [AFTER, CREATED, AFTER, CREATED],
      found: ['record/history-not-sorted history.1.at'],
    },
  ])('with $name', ({ times, found }) => {
    expect(codes(changed(RECORD, ['history'], times.map(event)))).toEqual(found)
  })
})
