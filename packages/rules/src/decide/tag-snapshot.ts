import type { DecidedField, DecidedValue } from '@triagebook/record'
import { recordSnapshot } from '../ticket/record-snapshot.ts'
import type { Snapshot, Ticket } from '../ticket/snapshot.ts'
import type { Verdict } from './verdict.ts'

/** A ticket with all that this run has decided, which is what rules for tags read. */
export function tagSnapshot(ticket: Ticket, verdicts: readonly Verdict[], now: Date): Snapshot {
  const snapshot = recordSnapshot(ticket, now)
  const decided = new Map<DecidedField, DecidedValue>(snapshot.decided)
  for (const { field, value } of verdicts) {
    if (value !== undefined) decided.set(field, value)
    else if (field !== 'status') decided.delete(field) // a ticket always has a status
  }
  return { ...snapshot, decided }
}
