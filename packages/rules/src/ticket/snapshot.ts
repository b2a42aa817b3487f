import type { DecidedField, DecidedValue, TicketRecord } from '@triagebook/record'

/** A record with the text below it in its file. */
export interface Ticket {
  readonly record: TicketRecord
  readonly body: string
}

/** What the rules of one field read. It is the same for all of them, so their order does not matter. */
export interface Snapshot {
  readonly record: TicketRecord
  /** Absent for a withheld ticket, whose title is a fixed sentence. */
  readonly title: string | undefined
  readonly body: string | undefined
  /** The fields that this run has decided so far, and `confirmed`. */
  readonly decided: ReadonlyMap<DecidedField, DecidedValue>
}

/** What the rules of the first field see. */
export function snapshotOf({ record, body }: Ticket): Snapshot {
  const withheld = record.source.withheld === true
  return {
    record,
    title: withheld ? undefined : record.title,
    body: withheld || body.trim() === '' ? undefined : body,
    decided: new Map([['confirmed', record.triage.confirmed ?? 'unconfirmed']]),
  }
}

/** The snapshot that the rules of the next field see. */
export function withDecided(
  snapshot: Snapshot,
  field: DecidedField,
  value: DecidedValue | undefined,
): Snapshot {
  return value === undefined
    ? snapshot
    : { ...snapshot, decided: new Map(snapshot.decided).set(field, value) }
}
