import { below } from '../schema/key-order.ts'
import { RECORD_ORDER } from '../schema/record-order.ts'
import type { HistoryEvent } from '../schema/types.generated.ts'
import { printFlow } from '../yaml/print-yaml.ts'

/** The event on one line, as it is printed; events with the same line are one event. */
function canonicalLine(event: HistoryEvent): string {
  return printFlow(event, below(RECORD_ORDER, 'history'))
}

/**
 * The history with more events, sorted: two histories with the same events are the same lines. Adding an event twice
 * changes nothing. Only a value that went to and fro within one second has equal events: each list keeps as many as it has.
 */
export function addEvents(
  history: readonly HistoryEvent[] = [],
  events: readonly HistoryEvent[],
): readonly HistoryEvent[] {
  const settled = countSettled(history, events)
  const lists = [history.slice(settled), events].map((list) => Map.groupBy(list, ({ at }) => at))
  const moments = new Set(lists.flatMap((list) => [...list.keys()]))
  const sorted = [...moments].sort().flatMap((at) => sortedMoment(lists.map((list) => list.get(at) ?? [])))
  return [...history.slice(0, settled), ...sorted]
}

/** How many events at the beginning stay as they are: nearly all, because what happens is added at the end. */
function countSettled(history: readonly HistoryEvent[], events: readonly HistoryEvent[]): number {
  const disorder = history.findIndex(({ at }, index) => at <= (history[index - 1]?.at ?? ''))
  const rising = disorder < 0 ? history.length : disorder
  const others = [...history.slice(rising), ...events].map(({ at }) => at)
  return history.slice(0, rising).findLastIndex(({ at }) => others.every((other) => at < other)) + 1
}

/**
 * Events of one second: `created` first, an event after the one that set its `from`, else by their lines. Where a value
 * went to and fro, the first is the one that sets out from where nothing comes back to.
 */
function sortedMoment(lists: readonly (readonly HistoryEvent[])[]): readonly HistoryEvent[] {
  const all = lists.flat()
  if (all.length < 2) return all // the rule; printing lines is what costs time
  const left = united(lists)
  const sorted: HistoryEvent[] = []
  while (left.length > 0) {
    const free = left.findIndex((one) => !left.some((other) => other !== one && leadsTo(other, one)))
    const next = free >= 0 ? free : nextInCircle(left, sorted)
    sorted.push(...left.splice(Math.max(0, next), 1))
  }
  return sorted
}

/** Each event of the lists as often as the list that has most of it, as far as its value came back in between. */
function united(lists: readonly (readonly HistoryEvent[])[]): HistoryEvent[] {
  const byLine = new Map<string, { readonly event: HistoryEvent; count: number }>()
  for (const list of lists) {
    for (const [line, [event, ...more]] of Map.groupBy(list, canonicalLine)) {
      if (event === undefined) continue
      const count = Math.max(byLine.get(line)?.count ?? 0, more.length + 1)
      byLine.set(line, { event, count })
    }
  }
  const different = [...byLine.values()]
  const mostOf = (event: HistoryEvent) =>
    different.reduce(
      (sum, other) => sum + (other.event !== event && leadsTo(event, other.event) ? other.count : 0),
      1,
    )
  // One event that counts less may be what lets another repeat.
  for (let excess = true; excess; ) {
    excess = false
    for (const one of different) {
      const most = one.count > 1 ? mostOf(one.event) : 1
      if (one.count <= most) continue
      one.count = most
      excess = true
    }
  }
  return [...byLine]
    .sort(
      ([a, one], [b, other]) =>
        Number(other.event.event === 'created') - Number(one.event.event === 'created') || (a < b ? -1 : 1),
    )
    .flatMap(([, { event, count }]) => Array.from({ length: count }, () => event))
}

/** In a circle: the event that goes on from the last one, else one whose value is left more often than reached. */
function nextInCircle(left: readonly HistoryEvent[], sorted: readonly HistoryEvent[]): number {
  const last = sorted.at(-1)
  const goesOn = left.findIndex((one) => last !== undefined && leadsTo(last, one))
  if (goesOn >= 0) return goesOn
  return left.findIndex((one) => {
    const starts = left.filter(({ field, from }) => field === one.field && from === one.from).length
    return starts > left.filter((other) => leadsTo(other, one)).length
  })
}

function leadsTo(earlier: HistoryEvent, later: HistoryEvent): boolean {
  return (
    earlier.field !== undefined &&
    earlier.field === later.field &&
    earlier.to !== undefined &&
    earlier.to === later.from
  )
}
