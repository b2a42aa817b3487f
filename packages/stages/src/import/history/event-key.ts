import type { HistoryEvent } from '@triagebook/record'

/** Two events with one key are the same event, whoever did it: `people` may name somebody later. A ticket is created once. */
export function eventKey({ at, event, field, from, to }: HistoryEvent): string {
  return event === 'created' ? event : JSON.stringify([at, event, field, from, to])
}
