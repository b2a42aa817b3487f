import { type Actor, type HistoryEvent, type Instant, omitUndefined, ownEntry } from '@triagebook/record'
import type { IncomingActor, IncomingTicket } from '@triagebook/sources'
import type { People } from '../source/import-connection.ts'

/**
 * The events that the desk reports: the creation, public replies, the rating, and its own history up to the state that
 * came in. Newer history belongs to the next import.
 */
export function deskEvents(ticket: IncomingTicket, people: People): readonly HistoryEvent[] {
  const [first, ...answers] = ticket.comments.filter((comment) => comment.public)
  const ratedAt = ticket.satisfaction?.csat?.rated_at
  return [
    {
      at: ticket.createdAt,
      event: 'created',
      by: first === undefined ? 'desk:customer' : actorOf(speakerOf(first), people),
    },
    ...answers.map(
      (comment): HistoryEvent => ({
        at: comment.at,
        event: comment.author === 'customer' ? 'customer-replied' : 'support-replied',
        by: actorOf(speakerOf(comment), people),
      }),
    ),
    ...(ratedAt === undefined ? [] : [{ at: ratedAt, event: 'rated' as const, by: 'desk:customer' }]),
    ...ticket.events.filter(({ at }) => at <= ticket.updatedAt).map((event) => changedEvent(event, people)),
  ]
}

export function actorOf({ id, role }: IncomingActor, people: People): Actor {
  if (role === 'customer') return 'desk:customer'
  return (id === null ? undefined : ownEntry(people, id)) ?? 'desk:agent'
}

function speakerOf({ author, authorId }: IncomingTicket['comments'][number]): IncomingActor {
  return { id: authorId, role: author }
}

interface Change {
  readonly at: Instant
  readonly field: string
  /** Null where there was no value, or there is none now. */
  readonly from: string | null
  readonly to: string | null
  readonly by: IncomingActor
}

/** A change that the desk or a file reports, as the record's history has it. */
export function changedEvent({ at, field, from, to, by }: Change, people: People): HistoryEvent {
  return omitUndefined<HistoryEvent>({
    at,
    event: 'changed',
    field,
    from: from ?? undefined,
    to: to ?? undefined,
    by: actorOf(by, people),
  })
}
