import { describe, expect, it } from 'vitest'
import { changed, RECORD } from '../../test-data/a-record.ts'
import type { HistoryEvent } from '../schema/types.generated.ts'
import { isEscalationSigned, signEscalation } from './sign-escalation.ts'

const AT = '2026-04-01T09:00:00Z'
const BEFORE = '2026-04-01T08:59:59Z'
const written = changed(RECORD, ['triage', 'escalated_at'], AT)
const event = (name: 'escalated' | 'de-escalated', at: string): HistoryEvent => ({
  at,
  event: name,
  by: 'kei',
})
const signed = [{ at: AT, event: 'escalated', by: 'lena' }]

describe('an escalation that a person wrote into the file', () => {
  it.each([
    { name: 'gets its event', history: [], now: AT, added: signed },
    {
      name: 'gets it after the end of an earlier one',
      history: [event('escalated', BEFORE), event('de-escalated', BEFORE)],
      now: AT,
      added: signed,
    },
    { name: 'gets none a second time', history: [event('escalated', AT)], now: AT, added: [] },
    {
      name: 'gets none where a person only corrected its time',
      history: [event('escalated', BEFORE)],
      now: AT,
      added: [],
    },
    { name: 'gets none before its time has come', history: [], now: BEFORE, added: [] },
  ])('$name', ({ history, now, added }) => {
    const before = { ...written, history }
    const after = signEscalation(before, 'lena', now)
    expect(after.history?.filter((one) => !history.includes(one))).toEqual(added)
    expect(after === before).toBe(added.length === 0)
  })
})

it.each([
  { name: 'without an escalation', record: RECORD, is: true },
  { name: 'without an event', record: written, is: false },
  { name: 'with its event', record: { ...written, history: [event('escalated', AT)] }, is: true },
  {
    name: 'after the end of an earlier one',
    record: { ...written, history: [event('de-escalated', BEFORE)] },
    is: false,
  },
])('$name all is signed: $is', ({ record, is }) => {
  expect(isEscalationSigned(record)).toBe(is)
})
