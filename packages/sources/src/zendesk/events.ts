import type { Instant, SourcePriority, SourceStatus } from '@triagebook/record'
import type { IncomingActor, IncomingEvent } from '../kit/incoming-ticket.ts'
import type { Audit } from './audits.ts'
import { isPriority, isSolved, priorityOf, statusWord } from './status.ts'

interface Ticket {
  readonly status: SourceStatus
  readonly audits: readonly Audit[]
  readonly speaker: (authorId: string | null) => IncomingActor
}

/**
 * The history of a ticket's status and priority. How it began is told only where it began solved: else the first change
 * says what it was before.
 */
export function eventsOf({ status, audits, speaker }: Ticket): readonly IncomingEvent[] {
  const events = [...audits].sort(byTime).flatMap(({ at, authorId, changes }) =>
    changes.flatMap((change): readonly IncomingEvent[] => {
      const by = speaker(change.byRule ? null : authorId)
      const told = change.field === 'status' ? statusChange(change) : priorityChange(change)
      return told === null ? [] : [{ at, by, ...told }]
    }),
  )
  return status === 'merged' ? withMerge(events) : events
}

/** When a ticket was last solved, by its history: not when it was closed after that. */
export function solvedIn(events: readonly IncomingEvent[]): Instant | null {
  const solved = events.findLast(
    ({ field, from, to }) => field === 'source.status' && isSolved(to) && (from === null || !isSolved(from)),
  )
  return solved?.at ?? null
}

type Change = Audit['changes'][number]
type Told =
  | { event: 'changed'; field: 'source.status'; from: SourceStatus | null; to: SourceStatus }
  | {
      event: 'changed'
      field: 'source.priority'
      from: SourcePriority | null
      to: SourcePriority | null
    }

function statusChange({ from: before, to: after, isFirst }: Change): Told | null {
  const from = statusWord(before)
  const to = statusWord(after)
  if (to === null || from === to || (isFirst && !isSolved(to))) return null
  return { event: 'changed', field: 'source.status', from, to }
}

function priorityChange({ from: before, to: after, isFirst }: Change): Told | null {
  const from = priorityOf(before)
  const to = priorityOf(after)
  const isKnown = after === null || isPriority(after)
  return isFirst || !isKnown || from === to ? null : { event: 'changed', field: 'source.priority', from, to }
}

/** Zendesk closes what it merges; in our words that is its own status. */
function withMerge(events: readonly IncomingEvent[]): readonly IncomingEvent[] {
  const end = events.findLastIndex(({ field, to }) => field === 'source.status' && to === 'closed')
  return events.map((event, index) =>
    index === end && event.field === 'source.status' ? { ...event, to: 'merged' } : event,
  )
}

function byTime(a: Audit, b: Audit): number {
  if (a.at !== b.at) return a.at < b.at ? -1 : 1
  return a.id.length - b.id.length || (a.id < b.id ? -1 : 1)
}
