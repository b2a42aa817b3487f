import { type Actor, type HistoryEvent, omitUndefined } from '@triagebook/record'
import type { IncomingActor, IncomingEvent, IncomingTicket } from '@triagebook/sources'
import type { People } from '../source/import-connection.ts'

/**
 * What the desk itself tells of a ticket's past: its beginning, its public answers, its rating, and its own history as
 * far as it led to the state that came in.
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
    ...ticket.events.filter(({ at }) => at <= ticket.updatedAt).map((event) => toldEvent(event, people)),
  ]
}

export function actorOf({ id, role }: IncomingActor, people: People): Actor {
  if (role === 'customer') return 'desk:customer'
  return (id === null ? undefined : people[id]) ?? 'desk:agent'
}

function speakerOf({ author, authorId }: IncomingTicket['comments'][number]): IncomingActor {
  return { id: authorId, role: author }
}

function toldEvent({ at, event, field, from, to, by }: IncomingEvent, people: People): HistoryEvent {
  return omitUndefined<HistoryEvent>({
    at,
    event,
    field,
    from: from ?? undefined,
    to: to ?? undefined,
    by: actorOf(by, people),
  })
}
