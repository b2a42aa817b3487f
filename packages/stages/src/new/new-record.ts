import {
  type Actor,
  type DecidedField,
  decide,
  escalate,
  type Instant,
  omitUndefined,
  recordId,
  type TicketRecord,
} from '@triagebook/record'
import type { Facts } from './facts.ts'

interface NewFields {
  readonly nativeId: string
  readonly title: string
  readonly facts: Facts
  /** Null where the ticket is not escalated. */
  readonly reason: string | null
  readonly by: Actor
  readonly at: Instant
}

/** The record of a ticket that a person wrote down: what the person said is the person's decision. */
export function newRecord({ nativeId, title, facts, reason, by, at }: NewFields): TicketRecord {
  const fresh: TicketRecord = {
    id: recordId('manual', nativeId),
    title,
    source: omitUndefined<TicketRecord['source']>({
      connection: 'manual',
      platform: 'manual',
      native_id: nativeId,
      url: facts.url,
      status: 'new',
      created_at: at,
      updated_at: at,
    }),
    customer: { id: facts.customer },
    triage: { confirmed: 'unconfirmed', status: 'open' },
    history: [{ at, event: 'created', by }],
  }
  const decisions: readonly (readonly [DecidedField, string | undefined])[] = [
    ['type', facts.type],
    ['severity', facts.severity],
    ['team', facts.team],
    ['support_owner', facts.supportOwner],
    ['engineering_owner', facts.engineeringOwner],
  ]
  const decided = decisions.reduce(
    (record, [field, value]) => (value === undefined ? record : decide(record, field, { value, by, at })),
    fresh,
  )
  return reason === null ? decided : escalate(decided, { by, at, reason })
}
