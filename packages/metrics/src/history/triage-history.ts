import type { Confirmed, TicketRecord } from '@triagebook/record'
import { CONFIRMED, isPerson } from '@triagebook/record'
import type { Seconds } from './seconds.ts'
import type { TimedEvent } from './timed-event.ts'

/** The first moment at which a ticket had a type, a severity, a priority and an owner (team or engineer). */
export interface Triaged {
  readonly at: Seconds
  /** Rules had set all of them. */
  readonly byRules: boolean
  /** When a person first changed one of the values that stood then. */
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
  const setting = events.filter(({ field }) => FIELDS.has(field ?? ''))
  const standing = new Map<string, TimedEvent>()
  for (const [index, event] of setting.entries()) {
    if (event.to === undefined) standing.delete(event.field ?? '')
    else standing.set(event.field ?? '', event)
    // What one run decides bears one moment: look only when all of that moment is in.
    if (setting[index + 1]?.at === event.at || !isComplete(standing)) continue
    const change = setting
      .slice(index + 1)
      .find((later) => isPerson(later.by) && changes(later, standing.get(later.field ?? '')))
    return {
      at: event.at,
      byRules: [...standing.values()].every(({ by }) => by.startsWith('rule:')),
      overruledAt: change?.at ?? null,
    }
  }
  return null
}

function isComplete(standing: ReadonlyMap<string, TimedEvent>): boolean {
  return NEEDED.every((fields) => fields.some((field) => standing.has(field)))
}

/** A first engineer beside a team that a rule chose overrules nothing. */
function changes(later: TimedEvent, standing: TimedEvent | undefined): boolean {
  return standing !== undefined && later.to !== standing.to
}

/** What triage confirmed and when it first did; `at` is null where the history does not tell. */
export function confirmation(
  { triage, history = [] }: TicketRecord,
  events: readonly TimedEvent[],
): { readonly value: Confirmed; readonly at: Seconds | null } {
  const told = events.filter(({ field }) => field === 'triage.confirmed')
  const toldLater = told.length === 0 && history.some(({ field }) => field === 'triage.confirmed')
  const last = CONFIRMED.find((value) => value === told.at(-1)?.to)
  return {
    value: last ?? (toldLater ? 'unconfirmed' : (triage.confirmed ?? 'unconfirmed')),
    at: told.find(({ to }) => to !== undefined && to !== 'unconfirmed')?.at ?? null,
  }
}
