import type { Seconds } from '../history/seconds.ts'
import type { TimedEvent } from '../history/timed-event.ts'

interface FieldHistory {
  /** By time. */
  readonly events: readonly TimedEvent[]
  /** As events name it: `triage.priority`. */
  readonly field: string
  /** The value in the record. */
  readonly current: string | undefined
}

/** What was in force when a clock started: the value then, else the first one that was set after. */
export function valueAt({ events, field, current }: FieldHistory, start: Seconds): string | undefined {
  const changes = events.filter((event) => event.field === field)
  const [first] = changes
  // A field without an event agrees with its history.
  if (first === undefined) return current
  const last = changes.findLast(({ at }) => at <= start)
  const then = last === undefined ? first.from : last.to
  return then ?? changes.find(({ at, to }) => at > start && to !== undefined)?.to
}
