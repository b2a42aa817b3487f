import { addEvents, type HistoryEvent, type Instant, type TicketRecord } from '@triagebook/record'
import type { RunningClock, TicketClock } from './ticket-clock.ts'

const EVENTS = { 'due-soon': 'sla-due-soon', breached: 'sla-breached' } as const

/** A clock that is due soon or late. */
export type DueClock = RunningClock & { readonly state: keyof typeof EVENTS }

/** The clocks that are due soon or late and of which no event says so: each is reported once. None while paused. */
export function unreportedClocks(
  { history = [] }: TicketRecord,
  clocks: readonly TicketClock[],
): readonly DueClock[] {
  const isReported = (clock: string, event: HistoryEvent['event']) =>
    history.some((one) => one.event === event && one.field === clock)
  return clocks.filter(isDue).filter(({ clock, state }) => {
    if (isReported(clock, EVENTS.breached)) return false
    return state === 'breached' || !isReported(clock, EVENTS['due-soon'])
  })
}

function isDue(clock: TicketClock): clock is DueClock {
  return clock.stop === null && !clock.isPaused && clock.state !== 'running'
}

/** The record with an event for each of these clocks. */
export function withReported(record: TicketRecord, clocks: readonly DueClock[], at: Instant): TicketRecord {
  if (clocks.length === 0) return record
  const events = clocks.map(
    ({ clock, state }): HistoryEvent => ({ at, event: EVENTS[state], field: clock, by: 'stage:prioritize' }),
  )
  return { ...record, history: addEvents(record.history, events) }
}
