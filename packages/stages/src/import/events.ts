import type { Actor, HistoryEvent, Settings } from '@triagebook/record'
import type { IncomingActor, IncomingComment, IncomingTicket } from '@triagebook/sources'

/** What the desk itself tells of a ticket's past: its beginning, its public answers, its rating. */
export function deskEvents(ticket: IncomingTicket, people: People): readonly HistoryEvent[] {
  const [first, ...answers] = ticket.comments.filter((comment) => comment.public)
  const ratedAt = ticket.satisfaction?.csat?.rated_at
  return [
    {
      at: ticket.createdAt,
      event: 'created',
      by: first === undefined ? 'desk:customer' : speaker(first, people),
    },
    ...answers.map(
      (comment): HistoryEvent => ({
        at: comment.at,
        event: comment.author === 'customer' ? 'customer-replied' : 'support-replied',
        by: speaker(comment, people),
      }),
    ),
    ...(ratedAt === undefined ? [] : [{ at: ratedAt, event: 'rated' as const, by: 'desk:customer' }]),
  ]
}

/** Native user id to login, from the connection's settings. */
export type People = NonNullable<Settings['connections'][string]['people']>

function speaker({ author, authorId }: IncomingComment, people: People): Actor {
  return actorOf({ id: authorId, role: author }, people)
}

export function actorOf({ id, role }: IncomingActor, people: People): Actor {
  if (role === 'customer') return 'desk:customer'
  return (id === null ? undefined : people[id]) ?? 'desk:agent'
}
