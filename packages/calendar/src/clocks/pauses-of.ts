import type { BlockedOn, PauseReason, SourceStatus, TicketRecord, TriageStatus } from '@triagebook/record'
import type { Seconds } from '../history/seconds.ts'
import type { TimedEvent } from '../history/timed-event.ts'
import type { Pause } from '../working/pause.ts'
import type { ClockFacts } from './clock-spans.ts'

/** When the clocks of a ticket stood still. */
export interface Pauses {
  /** In order; one that goes on ends now. */
  readonly pauses: readonly Pause[]
  /** By the record as it is, whose last change may have no event yet. */
  readonly isPaused: boolean
}

/** What a ticket waits for. Events give strings. */
interface State {
  readonly desk: SourceStatus | string | undefined
  readonly status: TriageStatus | string | undefined
  readonly on: BlockedOn | string | undefined
}

const FIELDS = { 'source.status': 'desk', 'triage.status': 'status', 'triage.blocked': 'on' } as const

/** By the history, and by the record where the history says nothing of a field. */
export function pausesOf({ record, events, now }: ClockFacts, reasons: ReadonlySet<PauseReason>): Pauses {
  const changes = withPresentBlock(record, events).flatMap(({ at, field, from, to }) =>
    isPausing(field) ? [{ at, key: FIELDS[field], from, to }] : [],
  )
  const present: State = {
    desk: record.source.status,
    status: record.triage.status,
    on: record.triage.blocked?.on,
  }
  const firstOf = (key: keyof State) => {
    const first = changes.find((change) => change.key === key)
    return first === undefined ? present[key] : first.from
  }
  let state: State = { desk: firstOf('desk'), status: firstOf('status'), on: firstOf('on') }
  let since: Seconds | null = pauses(state, reasons) ? 0 : null
  const found: Pause[] = []
  const end = (at: Seconds) => {
    if (since !== null && since < at) found.push({ from: dateOf(since), to: dateOf(at) })
    since = null
  }
  for (const { at, key, to } of changes) {
    state = { ...state, [key]: to }
    if (pauses(state, reasons)) since ??= at
    else end(at)
  }
  end(now)
  return { pauses: found, isPaused: pauses(present, reasons) }
}

function isPausing(field: string | undefined): field is keyof typeof FIELDS {
  return field !== undefined && Object.hasOwn(FIELDS, field)
}

/** What a ticket was blocked on is an event of its own; before there were such events, only the present block is known. */
function withPresentBlock(record: TicketRecord, events: readonly TimedEvent[]): readonly TimedEvent[] {
  const { blocked } = record.triage
  const last = events.findLast(({ field }) => field === 'triage.status')
  if (blocked === undefined || last?.to !== 'blocked') return events
  if (events.some(({ field }) => field === 'triage.blocked')) return events
  const known: TimedEvent = { ...last, event: 'changed', field: 'triage.blocked', to: blocked.on }
  const { from: _, ...first } = known
  return [...events, first].sort((a, b) => a.at - b.at)
}

function pauses({ desk, status, on }: State, reasons: ReadonlySet<string>): boolean {
  return (
    (desk !== undefined && reasons.has(desk)) || (status === 'blocked' && reasons.has(`blocked-${on ?? ''}`))
  )
}

function dateOf(at: Seconds): Date {
  return new Date(at * 1000)
}
