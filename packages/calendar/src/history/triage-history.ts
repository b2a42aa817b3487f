import type { Confirmed, TicketRecord } from '@triagebook/record'
import { CONFIRMED, isPerson } from '@triagebook/record'
import type { Seconds } from './seconds.ts'
import type { TimedEvent } from './timed-event.ts'

/** The first moment at which a ticket had a type, a severity, a priority and an owner (team or engineer). */
export interface Triaged {
  readonly at: Seconds
  /** Rules had set all of them. */
  readonly byRules: boolean
  /** When a person first changed one of those values. */
  readonly overruledAt: Seconds | null
}

/** One of each line has to be set. */
const NEEDED = [
  ['triage.type'],
  ['triage.severity'],
  ['triage.priority'],
  ['triage.team', 'triage.engineering_owner'],
]

const FIELDS = new Set(NEEDED.flat())

/** Events by time; null: it is not triaged yet. */
export function triaged(events: readonly TimedEvent[]): Triaged | null {
  const relevant = events.filter(({ field }) => FIELDS.has(field ?? ''))
  const current = new Map<string, TimedEvent>()
  for (const [index, event] of relevant.entries()) {
    if (event.to === undefined) current.delete(event.field ?? '')
    else current.set(event.field ?? '', event)
    // One run decides several fields in the same second: look only after the last of them.
    if (relevant[index + 1]?.at === event.at || !isComplete(current)) continue
    const change = relevant
      .slice(index + 1)
      .find((later) => isPerson(later.by) && changes(later, current.get(later.field ?? '')))
    return {
      at: event.at,
      byRules: [...current.values()].every(({ by }) => by.startsWith('rule:')),
      overruledAt: change?.at ?? null,
    }
  }
  return null
}

function isComplete(current: ReadonlyMap<string, TimedEvent>): boolean {
  return NEEDED.every((fields) => fields.some((field) => current.has(field)))
}

/** A first engineer after a rule chose the team changes nothing that the rule set. */
function changes(later: TimedEvent, current: TimedEvent | undefined): boolean {
  return current !== undefined && later.to !== current.to
}

/** What triage confirmed, and when it first did; `at` is null where the history does not say. */
export function confirmation(
  { triage, history = [] }: TicketRecord,
  events: readonly TimedEvent[],
): { readonly value: Confirmed; readonly at: Seconds | null } {
  const recorded = events.filter(({ field }) => field === 'triage.confirmed')
  const isLater = recorded.length === 0 && history.some(({ field }) => field === 'triage.confirmed')
  const last = CONFIRMED.find((value) => value === recorded.at(-1)?.to)
  return {
    value: last ?? (isLater ? 'unconfirmed' : (triage.confirmed ?? 'unconfirmed')),
    at: recorded.find(({ to }) => to !== undefined && to !== 'unconfirmed')?.at ?? null,
  }
}
