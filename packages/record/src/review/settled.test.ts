import { describe, expect, it } from 'vitest'
import { aRecord } from '../../test-data/a-record.ts'
import type { HistoryEvent } from '../schema/types.generated.ts'
import { decidedSince, waitsForPerson } from './settled.ts'

const [FIRST, SECOND, THIRD] = [
  '2026-03-26T11:00:00Z',
  '2026-03-27T11:00:00Z',
  '2026-03-28T11:00:00Z',
] as const
const event = (at: string, to: string | undefined): HistoryEvent => ({
  at,
  event: 'changed',
  field: 'triage.type',
  ...(to !== undefined && { to }),
  by: 'rule:r@1',
})

/** A type that a rule gives, by a line of the second day. */
const typed = (type: string | undefined, history: readonly HistoryEvent[]) =>
  aRecord({
    triage: {
      ...(type !== undefined && { type, decided: { type: { value: type, by: 'rule:new@2', at: SECOND } } }),
    },
    history,
  })

describe('a field is as it is since', () => {
  it.each([
    {
      name: 'its last event, although another rule gives the value now',
      type: 'bug',
      history: [event(FIRST, 'bug')],
      since: FIRST,
    },
    {
      name: 'its last event of several',
      type: 'bug',
      history: [event(FIRST, 'bug'), event(SECOND, 'ui'), event(THIRD, 'bug')],
      since: THIRD,
    },
    { name: 'its line where the history has no event', type: 'bug', history: [], since: SECOND },
    {
      name: 'its line where the last event is of another value',
      type: 'bug',
      history: [event(FIRST, 'ui')],
      since: SECOND,
    },
    {
      name: 'the event that took its value away',
      type: undefined,
      history: [event(FIRST, 'bug'), event(THIRD, undefined)],
      since: THIRD,
    },
    { name: 'nobody knows when, without line and event', type: undefined, history: [], since: undefined },
  ])('$name', ({ type, history, since }) => {
    expect(decidedSince(typed(type, history), 'type')).toBe(since)
  })
})

describe('a value of a rule waits for a person', () => {
  const confirmed = (by: string, at: string) =>
    aRecord({
      triage: {
        type: 'bug',
        confirmed: 'bug',
        decided: {
          type: { value: 'bug', by: 'rule:r@1', at: SECOND },
          confirmed: { value: 'bug', by, at },
        },
      },
    })

  it.each([
    { name: 'until a person confirms the ticket', record: confirmed('lena', THIRD), waits: false },
    { name: 'until somebody unknown confirms it', record: confirmed('person:unknown', THIRD), waits: false },
    { name: 'although it was confirmed before', record: confirmed('lena', FIRST), waits: true },
    { name: 'although a stage confirmed it', record: confirmed('stage:import', THIRD), waits: true },
    {
      name: 'although a confirmation is not signed yet',
      record: aRecord({ triage: { confirmed: 'bug' } }),
      waits: true,
    },
  ])('$name', ({ record, waits }) => {
    expect(waitsForPerson(record, 'type')).toBe(waits)
  })
})
