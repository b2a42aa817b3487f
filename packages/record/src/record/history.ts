import { below } from '../schema/key-order.ts'
import { RECORD_ORDER } from '../schema/record-order.ts'
import type { HistoryEvent } from '../schema/types.generated.ts'
import { printFlow } from '../yaml/print-yaml.ts'

/** The event on one line, as it is printed; events with the same line are one event. */
function canonicalLine(event: HistoryEvent): string {
  return printFlow(event, below(RECORD_ORDER, 'history'))
}

/**
 * The history with more events: a set, so that adding an event twice changes nothing, and sorted, so that two histories
 * with the same events are the same lines.
 */
export function addEvents(
  history: readonly HistoryEvent[] | undefined,
  events: readonly HistoryEvent[],
): readonly HistoryEvent[] {
  const moments = Map.groupBy([...(history ?? []), ...events], ({ at }) => at)
  return [...moments.keys()].sort().flatMap((at) => sortedMoment(moments.get(at) ?? []))
}

/** Events of one second: `created` first, an event after the one that set its `from`, else by their lines. */
function sortedMoment(events: readonly HistoryEvent[]): readonly HistoryEvent[] {
  if (events.length < 2) return events // the rule; printing lines is what costs time
  const byLine = new Map(events.map((event) => [canonicalLine(event), event]))
  const left = [...byLine]
    .map(([line, event]) => ({ line, event }))
    .sort(
      (a, b) =>
        Number(b.event.event === 'created') - Number(a.event.event === 'created') ||
        (a.line < b.line ? -1 : 1),
    )
  const sorted: HistoryEvent[] = []
  while (left.length > 0) {
    const free = left.findIndex(
      (one) => !left.some((other) => other !== one && leadsTo(other.event, one.event)),
    )
    // In a circle none is free: then the first by its line.
    const [next] = left.splice(Math.max(0, free), 1)
    if (next) sorted.push(next.event)
  }
  return sorted
}

function leadsTo(earlier: HistoryEvent, later: HistoryEvent): boolean {
  return (
    earlier.field !== undefined &&
    earlier.field === later.field &&
    earlier.to !== undefined &&
    earlier.to === later.from
  )
}
