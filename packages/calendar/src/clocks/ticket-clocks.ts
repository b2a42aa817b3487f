import type { TicketRecord } from '@triagebook/record'
import { type Seconds, secondsOf } from '../history/seconds.ts'
import { timedEvents } from '../history/timed-event.ts'
import { progressOf, type Target, type Targets, type TicketTargets, targetFor } from '../sla/target.ts'
import { addWorkingTime } from '../working/working-time.ts'
import { type ClockFacts, type ClockSpan, clockSpans } from './clock-spans.ts'
import { type Pauses, pausesOf } from './pauses-of.ts'
import type { TicketClock } from './ticket-clock.ts'
import { valueAt } from './value-at.ts'

/** The clocks of a ticket that have a target, measured at a moment: those that run, and those that have stopped. */
export function ticketClocks(record: TicketRecord, targets: TicketTargets, at: Date): readonly TicketClock[] {
  const now = secondsOf(at)
  const events = timedEvents(record.history ?? []).filter((event) => event.at <= now)
  const facts = { record, events, now }
  const timed = clockSpans(facts).flatMap((span) => {
    const target = targetOf(span, facts, targets)
    return target === undefined ? [] : [{ span, target }]
  })
  if (timed.length === 0) return []
  const standing = pausesOf(facts, new Set(targets.pauses))
  return timed.map((one) => measured(one, { ...standing, now, warnAt: targets.warnAt }))
}

interface Timed {
  readonly span: ClockSpan
  readonly target: Target
}

interface Circumstances extends Pauses {
  readonly now: Seconds
  readonly warnAt: number
}

function measured(
  { span: { clock, start: from, stop: to, gaps }, target }: Timed,
  { now, warnAt, pauses: standing, isPaused }: Circumstances,
): TicketClock {
  const [start, until] = [dateOf(from), dateOf(to ?? now)]
  const pauses = [...standing, ...gaps.map(({ from, to }) => ({ from: dateOf(from), to: dateOf(to) }))]
  const { used, state } = progressOf(target, { start, now: until, warnAt, pauses })
  const due = addWorkingTime(target.calendar, start, target.seconds, pauses)
  const common = { clock, start, target, used, left: target.seconds - used }
  return to === null
    ? { ...common, stop: null, isPaused, due: isPaused ? null : due, state: RUNNING[state] }
    : { ...common, stop: until, due, state: state === 'overdue' ? 'breached' : 'met' }
}

const RUNNING = { 'on-time': 'running', 'due-soon': 'due-soon', overdue: 'breached' } as const

/** By priority, tier and team when the clock started. A record does not say what the tier was then. */
function targetOf(
  { clock, start }: ClockSpan,
  { record, events }: ClockFacts,
  targets: Targets,
): Target | undefined {
  const { priority, team } = record.triage
  return targetFor(targets, {
    clock,
    priority: valueAt({ events, field: 'triage.priority', current: priority }, start),
    tier: record.customer?.tier,
    team: valueAt({ events, field: 'triage.team', current: team }, start),
  })
}

function dateOf(at: Seconds): Date {
  return new Date(at * 1000)
}
