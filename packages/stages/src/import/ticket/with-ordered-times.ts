import type { IncomingTicket } from '@triagebook/sources'
import { laterOf } from '../history/later-of.ts'

/**
 * The ticket with no time before its creation: two clocks of a desk can differ by a second. Such a time becomes that of
 * the creation, which never changes, because it decides the folder of the record. Every other time stays as the desk gave it.
 */
export function withOrderedTimes(ticket: IncomingTicket): IncomingTicket {
  const { createdAt, firstReplyAt, solvedAt, satisfaction, mapped } = ticket
  const notBefore = <T extends { readonly at: string }>(one: T): T =>
    one.at < createdAt ? { ...one, at: createdAt } : one
  return {
    ...ticket,
    updatedAt: laterOf(ticket.updatedAt, createdAt),
    firstReplyAt: firstReplyAt && laterOf(firstReplyAt, createdAt),
    solvedAt: solvedAt && laterOf(solvedAt, createdAt),
    comments: ticket.comments.map(notBefore),
    events: ticket.events.map(notBefore),
    satisfaction: satisfaction && orderedRating(satisfaction, createdAt),
    ...(mapped && {
      mapped: {
        ...mapped,
        triagePast: mapped.triagePast.map(notBefore),
        ...(mapped.escalation && { escalation: notBefore(mapped.escalation) }),
      },
    }),
  }
}

function orderedRating(
  satisfaction: NonNullable<IncomingTicket['satisfaction']>,
  createdAt: string,
): NonNullable<IncomingTicket['satisfaction']> {
  const { csat } = satisfaction
  if (csat?.rated_at === undefined) return satisfaction
  return {
    ...satisfaction,
    csat: { ...csat, rated_at: laterOf(csat.rated_at, laterOf(createdAt, csat.offered_at)) },
  }
}
