import type { Case } from './case.ts'
import { isAgent } from './cast.ts'
import { instant, MINUTE } from './clock.ts'
import type { Moment } from './moment.ts'

/** The desk's own sums of a ticket. The account has no working hours, so business time is calendar time, as on a real desk. */
export function metricSet({ id, at }: Case, moments: readonly Moment[]): Readonly<Record<string, unknown>> {
  const solves = moments.filter(
    (moment) => moment.what === 'status' && (moment.to === 'solved' || moment.to === 'closed'),
  )
  const replies = moments.filter(
    (moment) => moment.what === 'comment' && moment.public && isAgent(moment.author),
  )
  const solved = solves.filter((moment) => moment.what === 'status' && moment.to === 'solved')
  const last = lastSolve(moments)
  const first = solved[0] ?? solves[0]
  const assigned = moments.find((moment) => moment.what === 'comment' && isAgent(moment.author))
  return {
    ticket_id: id,
    reopens: reopens(moments),
    replies: replies.length,
    initially_assigned_at: assigned === undefined ? null : instant(assigned.at),
    solved_at: last === null ? null : instant(last),
    latest_comment_added_at: instant(moments.filter(({ what }) => what === 'comment').at(-1)?.at ?? at),
    reply_time_in_minutes: minutes(at, replies[0]?.at),
    first_resolution_time_in_minutes: minutes(at, first?.at),
    full_resolution_time_in_minutes: minutes(at, last ?? undefined),
  }
}

/** Null while it is open again. */
function lastSolve(moments: readonly Moment[]): number | null {
  let solvedAt: number | null = null
  for (const moment of moments) {
    if (moment.what !== 'status') continue
    if (moment.to === 'solved' || moment.to === 'closed') solvedAt ??= moment.at
    else solvedAt = null
  }
  return solvedAt
}

function reopens(moments: readonly Moment[]): number {
  const statuses = moments.flatMap((moment) => (moment.what === 'status' ? moment.to : []))
  return statuses.filter((status, place) => status === 'open' && statuses[place - 1] === 'solved').length
}

function minutes(
  from: number,
  to: number | undefined,
): { readonly calendar: number | null; readonly business: number | null } {
  const span = to === undefined ? null : Math.round((to - from) / MINUTE)
  return { calendar: span, business: span }
}
