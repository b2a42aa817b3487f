import { omitUndefined } from '@triagebook/record'
import type { IncomingTicket } from '../kit/incoming-ticket.ts'
import { isObject, type JsonObject, textOf } from '../kit/json-object.ts'
import { readInstant } from '../kit/read-instant.ts'

/**
 * The customer's rating. `unoffered` is no rating; `offered` is one without an answer; `good` and `bad` can have a suffix
 * (`good_with_comment`). The comment itself is not read: it was written to the desk alone.
 */
export function satisfactionOf(
  embedded: unknown,
  sidecars: JsonObject | undefined,
): IncomingTicket['satisfaction'] {
  const rating = { ...(isObject(embedded) ? embedded : {}), ...sidecars }
  const score = textOf(rating.score)
  if (score === null || score === 'unoffered') return null
  const answer = /^(good|bad)(_|$)/.exec(score)?.[1]
  const offeredAt = readInstant(rating.created_at) ?? undefined
  const ratedAt = answer === undefined ? undefined : (readInstant(rating.updated_at) ?? undefined)
  return {
    csat: omitUndefined({
      offered_at: offeredAt,
      rating: answer === 'good' || answer === 'bad' ? answer : undefined,
      native: score,
      rated_at: ratedAt,
    }),
  }
}
