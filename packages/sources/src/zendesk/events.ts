import type { Instant, SourcePriority, SourceStatus } from '@triagebook/record'
import type { IncomingActor, IncomingEvent } from '../kit/incoming-ticket.ts'
import type { Audit } from './audits.ts'
import { byTime } from './by-time.ts'
import { isPriority, isSolved, priorityOf, statusWord } from './status.ts'

interface Ticket {
  readonly status: SourceStatus
  readonly audits: readonly Audit[]
  readonly actorFor: (authorId: string | null) => IncomingActor
}

/**
 * The history of a ticket's status and priority. The creation is an event only if the ticket was created solved:
 * otherwise the first change has the value before it.
 */
export function eventsOf({ status, audits, actorFor }: Ticket): readonly IncomingEvent[] {
  const events = [...audits].sort(byTime).flatMap(({ at, authorId, changes }) =>
    changes.flatMap((change): readonly IncomingEvent[] => {
      const by = actorFor(change.byRule ? null : authorId)
      const changed = change.field === 'status' ? statusChange(change) : priorityChange(change)
      return changed === null ? [] : [{ at, by, ...changed }]
    }),
  )
  return status === 'merged' ? withMerge(events) : events
}

/** When the ticket was last solved, which is before it was closed; null if the history does not say. */
export function solvedIn(events: readonly IncomingEvent[]): Instant | null {
  const solved = events.findLast(
    ({ field, from, to }) => field === 'source.status' && isSolved(to) && (from === null || !isSolved(from)),
  )
  return solved?.at ?? null
}

type Change = Audit['changes'][number]
type Changed =
  | { event: 'changed'; field: 'source.status'; from: SourceStatus | null; to: SourceStatus }
  | {
      event: 'changed'
      field: 'source.priority'
      from: SourcePriority | null
      to: SourcePriority | null
    }

function statusChange({ from: before, to: after, isFirst }: Change): Changed | null {
  const from = statusWord(before)
  const to = statusWord(after)
  if (to === null || from === to || (isFirst && !isSolved(to))) return null
  return { event: 'changed', field: 'source.status', from, to }
}

function priorityChange({ from: before, to: after, isFirst }: Change): Changed | null {
  const from = priorityOf(before)
  const to = priorityOf(after)
  const isKnown = after === null || isPriority(after)
  return isFirst || !isKnown || from === to ? null : { event: 'changed', field: 'source.priority', from, to }
}

/** Zendesk closes a ticket that it merges; for us `merged` is a status of its own. */
function withMerge(events: readonly IncomingEvent[]): readonly IncomingEvent[] {
  const end = events.findLastIndex(({ field, to }) => field === 'source.status' && to === 'closed')
  return events.map((event, index) =>
    index === end && event.field === 'source.status' ? { ...event, to: 'merged' } : event,
  )
}
