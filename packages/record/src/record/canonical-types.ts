import { omitUndefined } from '../schema/omit-undefined.ts'
import type { Decision, HistoryEvent, TicketRecord } from '../schema/types.generated.ts'
import { canonicalType } from '../schema/vocabulary.ts'

/** The record with the current word for every ticket type. */
export function withCanonicalTypes(record: TicketRecord): TicketRecord {
  const { triage, history } = record
  const { type, decided } = triage
  if (!hasOldType(record)) return record
  return omitUndefined<TicketRecord>({
    ...record,
    triage: omitUndefined<TicketRecord['triage']>({
      ...triage,
      type: type && canonicalType(type),
      decided: decided && omitUndefined({ ...decided, type: decided.type && ofDecision(decided.type) }),
    }),
    history: history?.map(ofEvent),
  })
}

/** Whether `triage.type` has, or once had, a word that was replaced. */
function hasOldType({ triage, history = [] }: TicketRecord): boolean {
  const decision = triage.decided?.type
  return (
    isOld(triage.type) ||
    isOld(decision?.value) ||
    isOld(decision?.disagreement?.value) ||
    history.some(({ field, from, to }) => field === 'triage.type' && (isOld(from) || isOld(to)))
  )
}

function isOld(value: unknown): boolean {
  return value === 'enhancement'
}

function ofDecision(decision: Decision): Decision {
  const { disagreement } = decision
  return omitUndefined<Decision>({
    ...decision,
    value: ofValue(decision.value),
    disagreement: disagreement && { ...disagreement, value: ofValue(disagreement.value) },
  })
}

function ofEvent(event: HistoryEvent): HistoryEvent {
  if (event.field !== 'triage.type') return event
  const { from, to } = event
  return omitUndefined<HistoryEvent>({
    ...event,
    from: from && canonicalType(from),
    to: to && canonicalType(to),
  })
}

function ofValue(value: Decision['value']): Decision['value'] {
  return typeof value === 'string' ? canonicalType(value) : value
}
