import { omitUndefined } from '../schema/omit-undefined.ts'
import type {
  Actor,
  DecidedValue,
  Decision,
  HistoryEvent,
  Instant,
  TicketRecord,
  Triage,
} from '../schema/types.generated.ts'
import { isPerson } from './actor.ts'
import { addEvents } from './history.ts'

/** The triage fields that a rule or a person decides, and that keep a line in `triage.decided`. */
export const DECIDED_FIELDS = [
  'type',
  'confirmed',
  'severity',
  'impact',
  'business_impact',
  'priority',
  'team',
  'component',
  'tech_debt',
  'lane',
  'status',
  'support_owner',
  'engineering_owner',
] as const

export type DecidedField = (typeof DECIDED_FIELDS)[number]

/** The decided fields whose changes are events. */
export const FIELDS_WITH_EVENTS = [
  'type',
  'confirmed',
  'severity',
  'priority',
  'team',
  'lane',
  'status',
  'support_owner',
  'engineering_owner',
] as const satisfies readonly DecidedField[]

/** Whether a change of the field is an event. */
export function hasEvents(field: DecidedField): boolean {
  return FIELDS_WITH_EVENTS.some((one) => one === field)
}

/** What stands in a new record; it is nobody's decision. */
const DEFAULTS: Partial<Record<DecidedField, DecidedValue>> = { confirmed: 'unconfirmed', status: 'open' }

/**
 * Sets a field, its `decided` line and, where its history does not yet say so, the event. A value that a person wrote
 * alone into the file is signed the same way. Leaving `blocked` takes the block's reason away, a reopen the resolution.
 */
export function decide(record: TicketRecord, field: DecidedField, decision: Decision): TicketRecord {
  const { value, by, at } = decision
  const triage = {
    ...record.triage,
    [field]: value,
    decided: { ...record.triage.decided, [field]: decision },
  }
  return withChange(record, triage, { field, to: value, by, at })
}

/** Takes a decision back: the field has no value, or its default; the history says who took it. */
export function undecide(record: TicketRecord, field: DecidedField, by: Actor, at: Instant): TicketRecord {
  const { [field]: decision, ...decided } = record.triage.decided ?? {}
  if (decision === undefined && record.triage[field] === undefined) return record
  const back = field === 'status' ? DEFAULTS.status : undefined
  const triage = omitUndefined<Triage>({
    ...record.triage,
    [field]: back,
    decided: Object.keys(decided).length > 0 ? decided : undefined,
  })
  return withChange(record, triage, { field, to: back, by, at })
}

/** Whether the value that stands was set by a person, so that no rule may replace it. */
export function isSetByPerson(record: TicketRecord, field: DecidedField): boolean {
  const value = record.triage[field]
  if (value === undefined) return false
  const decision = record.triage.decided?.[field]
  if (decision) return decision.value !== value || isPerson(decision.by)
  if (value !== DEFAULTS[field]) return true
  const event = lastEvent(record, field)
  return event !== undefined && (event.to !== value || isPerson(event.by))
}

/** The newest event of a triage field. */
export function lastEvent(record: TicketRecord, field: DecidedField): HistoryEvent | undefined {
  const name = `triage.${field}`
  return record.history?.findLast((event) => event.field === name)
}

interface Change {
  readonly field: DecidedField
  readonly to: DecidedValue | undefined
  readonly by: Actor
  readonly at: Instant
}

function withChange(record: TicketRecord, triage: Triage, change: Change): TicketRecord {
  const { field, by, at } = change
  const from = valueBefore(record, field, change.to)
  const to = change.to === undefined ? undefined : String(change.to)
  const changed = hasEvents(field) && from !== to
  const event = eventName(field, from, to)
  const line = omitUndefined<HistoryEvent>({ at, event, field: `triage.${field}`, from, to, by })
  return omitUndefined<TicketRecord>({
    ...record,
    triage: field === 'status' ? withoutOldReason(triage) : triage,
    resolution: event === 'reopened' ? undefined : record.resolution,
    history: changed ? addEvents(record.history, [line]) : record.history,
  })
}

function withoutOldReason(triage: Triage): Triage {
  return omitUndefined<Triage>({
    ...triage,
    blocked: triage.status === 'blocked' ? triage.blocked : undefined,
  })
}

export function eventName(
  field: DecidedField,
  from: string | undefined,
  to: string | undefined,
): HistoryEvent['event'] {
  if (field !== 'status' || from === to) return 'changed'
  return to === 'resolved' ? 'resolved' : from === 'resolved' ? 'reopened' : 'changed'
}

/** What stood before, by the history: a person may have written the new value into the file already. */
function valueBefore(
  record: TicketRecord,
  field: DecidedField,
  to: DecidedValue | undefined,
): string | undefined {
  const event = lastEvent(record, field)
  if (event) return event.to
  const current = record.triage[field]
  const before = record.triage.decided?.[field]?.value ?? (current === to ? undefined : current)
  const first = field === 'status' || current === DEFAULTS[field] ? DEFAULTS[field] : undefined
  const known = before ?? first
  return known === undefined ? undefined : String(known)
}
