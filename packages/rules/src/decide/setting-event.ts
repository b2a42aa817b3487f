import {
  type DecidedField,
  type HistoryEvent,
  isPerson,
  lastEvent,
  type TicketRecord,
} from '@triagebook/record'

/** The event by which a person gave the field its present value, if it is the last event of the field. */
export function settingEvent(record: TicketRecord, field: DecidedField): HistoryEvent | undefined {
  const last = lastEvent(record, field)
  return last?.to === String(record.triage[field]) && isPerson(last.by) ? last : undefined
}
