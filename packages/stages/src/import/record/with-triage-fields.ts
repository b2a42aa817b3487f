import {
  addEvents,
  type HistoryEvent,
  hasEvents,
  type Instant,
  lastEvent,
  omitUndefined,
  type TicketRecord,
  type Triage,
} from '@triagebook/record'
import type { TriageField } from '../fields/triage-fields.ts'
import { eventKey } from '../history/event-key.ts'
import { newEvents } from '../history/new-events.ts'

/**
 * Puts the desk's triage fields into the record, as a person's values. A field whose changes are events follows the
 * desk as long as nobody else has set it; any other is filled only while it is empty.
 */
export function withTriageFields(
  next: TicketRecord,
  before: TicketRecord | null,
  fields: readonly TriageField[],
  changedAt: Instant,
): TicketRecord {
  return fields.reduce((record, given) => {
    if (!hasEvents(given.field)) return filled(record, before, given)
    return isSetByDesk(before, given) ? followed(record, given, changedAt) : record
  }, next)
}

/** Whether the field has no event, or its last one is the desk's and still holds. */
function isSetByDesk(before: TicketRecord | null, { field, events }: TriageField): boolean {
  if (before === null) return true
  const value = before.triage[field]
  const last = lastEvent(before, field)
  if (last === undefined) return value === undefined || (field === 'confirmed' && value === 'unconfirmed')
  const isFromDesk = last.by.startsWith('desk:') || events.some((event) => eventKey(event) === eventKey(last))
  return isFromDesk && last.to === textOf(value)
}

function followed(
  record: TicketRecord,
  { field, value, events }: TriageField,
  changedAt: Instant,
): TicketRecord {
  const withNews = { ...record, history: addEvents(record.history, newEvents(record.history, events)) }
  const from = lastEvent(withNews, field)?.to
  const to = textOf(value)
  if (from === to && record.triage[field] === value) return withNews
  const change = omitUndefined<HistoryEvent>({
    at: changedAt,
    event: 'changed',
    field: `triage.${field}`,
    from,
    to,
    by: 'desk:agent',
  })
  return {
    ...withField(withNews, field, value),
    history: from === to ? withNews.history : addEvents(withNews.history, [change]),
  }
}

function textOf(value: string | boolean | undefined): string | undefined {
  return value === undefined ? undefined : String(value)
}

function filled(
  record: TicketRecord,
  before: TicketRecord | null,
  { field, value }: TriageField,
): TicketRecord {
  const isEmpty = before?.triage[field] === undefined && before?.triage.decided?.[field] === undefined
  return isEmpty && value !== undefined ? withField(record, field, value) : record
}

/** The decision on the earlier value goes with that value. */
function withField(
  record: TicketRecord,
  field: TriageField['field'],
  value: string | boolean | undefined,
): TicketRecord {
  const { [field]: _before, ...decided } = record.triage.decided ?? {}
  return {
    ...record,
    triage: omitUndefined<Triage>({
      ...record.triage,
      [field]: value ?? (field === 'confirmed' ? 'unconfirmed' : undefined),
      decided: Object.keys(decided).length > 0 ? decided : undefined,
    }),
  }
}
