import type { HistoryEvent } from '@triagebook/record'
import { aRecord } from '@triagebook/record/test-data'
import { describe, expect, it } from 'vitest'
import { aCalendar } from '../../test-data/index.ts'
import type { RunningClock, TicketClock } from './ticket-clock.ts'
import { unreportedClocks, withReported } from './unreported-clocks.ts'

const calendar = await aCalendar()
const START = new Date('2026-03-02T08:00:00Z')

const aClock = (
  state: RunningClock['state'],
  more: Partial<Pick<RunningClock, 'clock' | 'isPaused'>> = {},
): RunningClock => ({
  clock: 'fix',
  start: START,
  stop: null,
  state,
  isPaused: false,
  due: START,
  used: 60,
  left: 0,
  target: { clock: 'fix', priority: undefined, tier: undefined, team: undefined, seconds: 60, calendar },
  ...more,
})
const said = (event: HistoryEvent['event'], field = 'fix'): HistoryEvent => ({
  at: '2026-03-02T09:00:00Z',
  event,
  field,
  by: 'stage:prioritize',
})

describe('a clock', () => {
  const rows: readonly {
    readonly name: string
    readonly clock: TicketClock
    readonly history?: readonly HistoryEvent[]
    readonly isReported: boolean
  }[] = [
    { name: 'with time left is not reported', clock: aClock('running'), isReported: false },
    { name: 'that is due soon is reported', clock: aClock('due-soon'), isReported: true },
    { name: 'that is late is reported', clock: aClock('breached'), isReported: true },
    {
      name: 'that was done late is not reported',
      clock: { ...aClock('breached'), stop: START, due: START, state: 'breached' },
      isReported: false,
    },
    {
      name: 'that is paused is not reported',
      clock: aClock('breached', { isPaused: true }),
      isReported: false,
    },
    {
      name: 'that was due soon before is not reported again',
      clock: aClock('due-soon'),
      history: [said('sla-due-soon')],
      isReported: false,
    },
    {
      name: 'that was due soon before and now is late is reported',
      clock: aClock('breached'),
      history: [said('sla-due-soon')],
      isReported: true,
    },
    {
      name: 'that was late before is not reported again',
      clock: aClock('breached'),
      history: [said('sla-breached')],
      isReported: false,
    },
    {
      name: 'that was late before is not reported as due soon',
      clock: aClock('due-soon'),
      history: [said('sla-breached')],
      isReported: false,
    },
    {
      name: 'is reported where only another one was',
      clock: aClock('breached'),
      history: [said('sla-breached', 'triage')],
      isReported: true,
    },
  ]
  it.each(rows)('$name', ({ clock, history, isReported }) => {
    const record = aRecord(history === undefined ? {} : { history })
    expect(unreportedClocks(record, [clock])).toEqual(isReported ? [clock] : [])
  })
})

describe('the record', () => {
  it('gets one event a clock, and then nothing is left to report', () => {
    const clocks = [aClock('breached'), aClock('due-soon', { clock: 'resolution' })]
    const record = withReported(
      aRecord({ history: [] }),
      unreportedClocks(aRecord({}), clocks),
      '2026-03-02T10:00:00Z',
    )
    expect(record.history).toEqual([
      { at: '2026-03-02T10:00:00Z', event: 'sla-breached', field: 'fix', by: 'stage:prioritize' },
      { at: '2026-03-02T10:00:00Z', event: 'sla-due-soon', field: 'resolution', by: 'stage:prioritize' },
    ])
    expect(unreportedClocks(record, clocks)).toEqual([])
  })

  it('stays as it is where there is nothing to report', () => {
    const record = aRecord({})
    expect(withReported(record, [], '2026-03-02T10:00:00Z')).toBe(record)
  })
})
