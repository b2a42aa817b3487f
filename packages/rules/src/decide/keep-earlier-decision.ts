import { type DecidedField, ruleName, type TicketRecord } from '@triagebook/record'
import type { Outcome } from '../outcome/outcome.ts'
import { DECIDED_BY_WORDS } from '../ticket/fields.ts'
import { WITHHELD_WORDS } from './withheld-words.ts'

/** The fields that an escalated ticket must have and that rules fill. */
const REQUIRED_ONCE_ESCALATED: readonly DecidedField[] = [
  'severity',
  'team',
  'engineering_owner',
  'support_owner',
]

/**
 * Keeps a rule's earlier value in two cases: what was decided by the words of a withheld ticket, because they are on the
 * desk; and the team of a withheld ticket, and what an escalated one requires, where no rule decides it any more.
 */
export function keepEarlierDecision(outcome: Outcome, record: TicketRecord, field: DecidedField): Outcome {
  const { source, triage } = record
  const isWithheld = source.withheld === true
  const byWords = isWithheld && DECIDED_BY_WORDS.some((one) => one === field)
  const required =
    (isWithheld && field === 'team') ||
    (triage.escalated_at !== undefined && REQUIRED_ONCE_ESCALATED.includes(field))
  if (!byWords && !(required && outcome.kind !== 'decided')) return outcome
  const line = triage.decided?.[field]
  const name = line && ruleName(line.by)
  if (!line || !name || line.value !== triage[field]) return outcome
  const { value, confidence = 1 } = line
  // The reason that was written before the ticket was withheld may quote it.
  const why = isWithheld ? WITHHELD_WORDS : (line.why ?? 'decided earlier')
  return { kind: 'decided', value, by: name, why, confidence, candidates: outcome.candidates }
}
