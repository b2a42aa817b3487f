import type { DecidedField, TicketRecord } from '@triagebook/record'
import type { Outcome } from '../outcome/outcome.ts'
import { ruleName } from './rule-name.ts'

/** The fields that an escalated ticket must have and that rules fill. */
const REQUIRED_ONCE_ESCALATED: readonly DecidedField[] = ['severity', 'team', 'engineering_owner']

/**
 * Keeps a rule's earlier value in two cases: the type of a withheld ticket, because the text that the rule matched is on
 * the desk; and what an escalated ticket requires, where no rule decides it any more.
 */
export function keepEarlierDecision(outcome: Outcome, record: TicketRecord, field: DecidedField): Outcome {
  const { source, triage } = record
  const withheld = field === 'type' && source.withheld === true
  const required = triage.escalated_at !== undefined && REQUIRED_ONCE_ESCALATED.includes(field)
  if (!withheld && !(required && outcome.kind !== 'decided')) return outcome
  const line = triage.decided?.[field]
  const name = line && ruleName(line.by)
  if (!line || !name || line.value !== triage[field]) return outcome
  const { value, why = 'decided earlier', confidence = 1 } = line
  return { kind: 'decided', value, by: name, why, confidence, candidates: outcome.candidates }
}
