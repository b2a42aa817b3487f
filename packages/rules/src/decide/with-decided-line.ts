import type { DecidedField, Decision, TicketRecord } from '@triagebook/record'

/** The record with this `decided` line and no event: for what a line says beside its value. */
export function withDecidedLine(record: TicketRecord, field: DecidedField, line: Decision): TicketRecord {
  return { ...record, triage: { ...record.triage, decided: { ...record.triage.decided, [field]: line } } }
}
