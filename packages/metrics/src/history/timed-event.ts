import type { HistoryEvent } from '@triagebook/record'
import { type Seconds, secondsOf } from './seconds.ts'

/** An event with its moment as a number. */
export interface TimedEvent extends Omit<HistoryEvent, 'at'> {
  readonly at: Seconds
}

/** The events up to and including this moment, by time. Events of one moment keep the order of the file. */
export function eventsUntil(history: readonly HistoryEvent[], until: Seconds): readonly TimedEvent[] {
  return history
    .map((event) => ({ ...event, at: secondsOf(event.at) }))
    .filter(({ at }) => at <= until)
    .sort((a, b) => a.at - b.at)
}
