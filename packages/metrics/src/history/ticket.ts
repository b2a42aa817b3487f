import {
  confirmation,
  escalationsOf,
  firstReply,
  type ResolutionHistory,
  resolutionHistory,
  type Seconds,
  secondsOf,
  type Triaged,
  timedEvents,
  triaged,
} from '@triagebook/calendar/history'
import type { Confirmed, TicketRecord } from '@triagebook/record'
import { type LeftOut, leftOut } from './left-out.ts'

/** What the figures need of one ticket, as it was at the time of the report: later events are not known yet. */
export interface Ticket {
  readonly record: TicketRecord
  /** Of the record, from the book's folder. */
  readonly path: string
  readonly asOf: Seconds
  readonly createdAt: Seconds
  /** Each time that it was escalated, first to last. */
  readonly escalations: readonly Seconds[]
  /** The first public answer of support. */
  readonly firstReplyAt: Seconds | null
  readonly resolution: ResolutionHistory
  readonly triaged: Triaged | null
  readonly confirmed: { readonly value: Confirmed; readonly at: Seconds | null }
  /** Why it is in no figure; null for most. */
  readonly leftOut: LeftOut | null
}

export function readTicket({ record, path }: Pick<Ticket, 'record' | 'path'>, asOf: Seconds): Ticket {
  const allEvents = timedEvents(record.history ?? [])
  const events = allEvents.filter(({ at }) => at <= asOf)
  const createdAt = secondsOf(record.source.created_at)
  const escalations = escalationsOf(record, events, asOf)
  return {
    record,
    path,
    asOf,
    createdAt,
    escalations,
    firstReplyAt: firstReply(record, events, asOf),
    resolution: resolutionHistory(record, allEvents, { createdAt, asOf, escalated: escalations.length > 0 }),
    triaged: triaged(events),
    confirmed: confirmation(record, events),
    leftOut: leftOut(record),
  }
}
