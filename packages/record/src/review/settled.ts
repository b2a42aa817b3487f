import { isPerson } from '../record/actor.ts'
import { type DecidedField, isSetByPerson, lastEvent } from '../record/decided-fields.ts'
import type { Instant, TicketRecord } from '../schema/types.generated.ts'

/** Whether what the rules made of a field waits for a person: nobody set it, and nobody confirmed the ticket since. */
export function waitsForPerson(record: TicketRecord, field: DecidedField): boolean {
  return !isSetByPerson(record, field) && !isConfirmedSince(record, decidedSince(record, field))
}

/** Whether a rule spoke against a person's value after the person set it, and nobody confirmed the ticket since. */
export function isContested(record: TicketRecord, field: DecidedField): boolean {
  const line = record.triage.decided?.[field]
  if (line?.disagreement === undefined || line.value !== record.triage[field]) return false
  return line.at < line.disagreement.at && !isConfirmedSince(record, line.disagreement.at)
}

/** Since when a field is as it is; undefined where neither its history nor its line tells. */
export function decidedSince(record: TicketRecord, field: DecidedField): Instant | undefined {
  const value = record.triage[field]
  const event = lastEvent(record, field)
  if (event && event.to === (value === undefined ? undefined : String(value))) return event.at
  return record.triage.decided?.[field]?.at
}

function isConfirmedSince(record: TicketRecord, at: Instant | undefined): boolean {
  const confirmed = confirmedAt(record)
  return confirmed !== undefined && (at === undefined || confirmed >= at)
}

/** The last time that a person decided what the ticket is: to confirm it again with the same result counts too. */
function confirmedAt(record: TicketRecord): Instant | undefined {
  const { confirmed, decided } = record.triage
  const line = decided?.confirmed
  if (confirmed === 'unconfirmed' || line === undefined) return undefined
  return line.value === confirmed && isPerson(line.by) ? line.at : undefined
}
