import { addEvents, type HistoryEvent } from '@triagebook/record'
import { eventKey } from './event-key.ts'

/**
 * The events that `addEvents` has to add to a history, without those that it has already, whoever it says did them. One
 * more of an equal event, of a value that went to and fro, comes together with those that the history has of it.
 */
export function newEvents(
  history: readonly HistoryEvent[] | undefined,
  events: readonly HistoryEvent[],
): readonly HistoryEvent[] {
  const known = new Map<string, number>()
  for (const event of history ?? []) known.set(eventKey(event), (known.get(eventKey(event)) ?? 0) + 1)
  const isKnown = (event: HistoryEvent) => {
    const key = eventKey(event)
    const count = known.get(key) ?? 0
    if (count > 0) known.set(key, count - 1)
    return count > 0
  }
  // Sorting leaves out what a desk gives twice.
  const unknown = addEvents(undefined, events).filter((event) => {
    const { from: _from, ...withoutFrom } = event
    // An earlier import may have added the change without its `from`.
    return !isKnown(event) && !isKnown(withoutFrom)
  })
  const isOneMore = (event: HistoryEvent) =>
    unknown.some((one) => one.by === event.by && eventKey(one) === eventKey(event))
  return [...(history ?? []).filter(isOneMore), ...unknown]
}
