import type { EngineeringState, Platform, TicketRecord } from '@triagebook/record'
import { firstReply } from '../history/first-reply.ts'
import { resolutionHistory } from '../history/resolution-history.ts'
import { type Seconds, secondsOf } from '../history/seconds.ts'
import type { TimedEvent } from '../history/timed-event.ts'
import { confirmation, triaged } from '../history/triage-history.ts'
import { TICKET_CLOCKS, type TicketClockName } from './ticket-clock.ts'

/** From when to when a clock runs; `stop` is null while it does. */
export interface ClockSpan {
  readonly clock: TicketClockName
  readonly start: Seconds
  readonly stop: Seconds | null
  /** The times in between in which the ticket was resolved. */
  readonly gaps: readonly Gap[]
}

interface Gap {
  readonly from: Seconds
  readonly to: Seconds
}

/** What the record and its history say at a moment. */
export interface ClockFacts {
  readonly record: TicketRecord
  /** By time, none after `now`. */
  readonly events: readonly TimedEvent[]
  readonly now: Seconds
}

type Ends = Pick<ClockSpan, 'start' | 'stop'> & Partial<Pick<ClockSpan, 'gaps'>>

/**
 * The clocks that a ticket has. Where the record does not say when a clock started or whether it has stopped, there is
 * none. The clock of what was never done ends with the ticket.
 */
export function clockSpans(facts: ClockFacts): readonly ClockSpan[] {
  const isResolved = facts.record.triage.status === 'resolved'
  return TICKET_CLOCKS.flatMap((clock) => {
    const ends = ENDS[clock](facts)
    if (ends === null || ends.start > facts.now) return []
    if (ends.stop === null && isResolved && clock !== 'follow-up') return []
    return [{ clock, gaps: [], ...ends }]
  })
}

const ENDS: Readonly<Record<TicketClockName, (facts: ClockFacts) => Ends | null>> = {
  'first-response': firstResponse,
  triage,
  'fix-assigned': fixAssigned,
  fix,
  resolution,
  'follow-up': followUp,
}

/** Of these nobody sees the answers, unless a column of the file says when the first was given. */
const WITHOUT_ANSWERS: ReadonlySet<Platform> = new Set(['manual', 'csv', 'json'])

/** From the creation to the first public answer. */
function firstResponse({ record, events, now }: ClockFacts): Ends | null {
  const stop = firstReply(record, events, now)
  if (stop === null && WITHOUT_ANSWERS.has(record.source.platform)) return null
  return { start: secondsOf(record.source.created_at), stop }
}

/** From the creation until type, severity, priority and an owner were set. */
function triage({ record, events }: ClockFacts): Ends | null {
  const stop = triaged(events)?.at ?? null
  const { type, severity, priority, team, engineering_owner } = record.triage
  // Somebody wrote the last of them into the file, and no run has signed it.
  if (stop === null && type && severity && priority && (team ?? engineering_owner)) return null
  return { start: secondsOf(record.source.created_at), stop }
}

/** From the escalation until an engineer owns the ticket. */
function fixAssigned({ record, events }: ClockFacts): Ends | null {
  const { escalated_at, engineering_owner: current } = record.triage
  if (escalated_at === undefined) return null
  const start = secondsOf(escalated_at)
  const field = 'triage.engineering_owner'
  const changes = events.filter((event) => event.field === field)
  if (changes.length === 0) return current === undefined ? { start, stop: null } : null
  const last = changes.findLast(({ at }) => at <= start)
  const owner = last === undefined ? changes[0]?.from : last.to
  if (owner !== undefined) return { start, stop: start }
  return { start, stop: changes.find(({ at, to }) => at > start && to !== undefined)?.at ?? null }
}

const FIXED: ReadonlySet<EngineeringState> = new Set(['merged', 'released', 'deployed'])
const FIX_EVENTS: ReadonlySet<string> = new Set(['fix-merged', 'released', 'deployed'])

/** Of a confirmed bug: from its triage until the fix was merged, else the first release or deployment that is known. */
function fix({ record, events, now }: ClockFacts): Ends | null {
  const start = triaged(events)?.at
  if (start === undefined || confirmation(record, events).value !== 'bug') return null
  const { state, released_at, deployed_at } = record.engineering ?? {}
  if (state === 'not-planned') return null
  const known = [released_at, deployed_at].flatMap((at) => at ?? []).map(secondsOf)
  const told = events.filter(({ event }) => FIX_EVENTS.has(event)).map(({ at }) => at)
  const stops = [...told, ...known.filter((at) => at <= now)]
  if (stops.length === 0) return state !== undefined && FIXED.has(state) ? null : { start, stop: null }
  const stop = Math.min(...stops)
  return stop < start ? null : { start, stop }
}

/**
 * Of an escalated ticket: from the escalation until it was last resolved. When it is reopened the clock runs on, without
 * the time in which it was resolved.
 */
function resolution({ record, events, now }: ClockFacts): Ends | null {
  const { escalated_at } = record.triage
  if (escalated_at === undefined) return null
  const createdAt = secondsOf(record.source.created_at)
  const found = resolutionHistory(record, events, { createdAt, asOf: now, escalated: true })
  if (!found.known) return null
  const gaps = found.openSpans.slice(1).flatMap(({ from }, index) => {
    const before = found.openSpans[index]?.to
    return before == null ? [] : [{ from: before, to: from }]
  })
  return { start: secondsOf(escalated_at), stop: found.resolvedAt, gaps }
}

/** Of a ticket whose customer is owed a word: from the resolution until it was given. */
function followUp({ record, events, now }: ClockFacts): Ends | null {
  const { at, follow_up } = record.resolution ?? {}
  const resolved = events.findLast(({ event }) => event === 'resolved')?.at
  const start = resolved ?? (at === undefined ? undefined : secondsOf(at))
  if (start === undefined || record.triage.status !== 'resolved') return null
  if (follow_up?.state === 'pending') return { start, stop: null }
  if (follow_up?.state !== 'done' || follow_up.done_at === undefined) return null
  const stop = secondsOf(follow_up.done_at)
  return stop < start || stop > now ? null : { start, stop }
}
