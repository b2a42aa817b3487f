import type { DecidedValue, HistoryEvent, TicketRecord } from '../schema/types.generated.ts'
import { isPerson } from './actor.ts'

/** The triage fields that rules and people decide, each with a line in `triage.decided`. */
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

/** The values of a new record, which nobody decided. */
export const DEFAULTS: Partial<Record<DecidedField, DecidedValue>> = {
  confirmed: 'unconfirmed',
  status: 'open',
}

/** Whether the existing value was set by a person, so that no rule may replace it. */
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
