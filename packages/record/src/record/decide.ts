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
import { DEFAULTS, type DecidedField, hasEvents, lastEvent } from './decided-fields.ts'
import { addEvents } from './history.ts'

/**
 * Sets a field, its `decided` line and, where the history does not have it yet, the event. It also signs a value that a
 * person wrote into the file. Leaving `blocked` deletes the reason of the block, reopening deletes the resolution.
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

/** Takes a decision back: the field gets its default or no value, and the history says who did it. */
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

/** The value before, by the history: a person may have written the new value into the file already. */
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
