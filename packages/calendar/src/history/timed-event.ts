import type { HistoryEvent } from '@triagebook/record'
import { type Seconds, secondsOf } from './seconds.ts'

/** An event with its moment as a number. */
export interface TimedEvent extends Omit<HistoryEvent, 'at'> {
  readonly at: Seconds
}

/** The events by time. Events of one moment keep the order of the file. */
export function timedEvents(history: readonly HistoryEvent[]): readonly TimedEvent[] {
  return history.map((event) => ({ ...event, at: secondsOf(event.at) })).sort((a, b) => a.at - b.at)
}
