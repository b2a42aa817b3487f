import type { DecidedField, DecidedValue } from '@triagebook/record'
import { RULE_ORDER } from './fields.ts'
import { type Snapshot, snapshotOf, type Ticket } from './snapshot.ts'

/** A ticket as its record is now, with all that is decided in it. */
export function recordSnapshot(ticket: Ticket, now: Date): Snapshot {
  return { ...snapshotOf(ticket, now), decided: decidedIn(ticket) }
}

function decidedIn({ record: { triage } }: Ticket): ReadonlyMap<DecidedField, DecidedValue> {
  const fields = RULE_ORDER.flatMap((field) => {
    const value = triage[field]
    return value === undefined ? [] : [[field, value] as const]
  })
  return new Map<DecidedField, DecidedValue>([['confirmed', triage.confirmed ?? 'unconfirmed'], ...fields])
}
