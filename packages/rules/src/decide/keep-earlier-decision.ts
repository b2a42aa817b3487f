import type { DecidedField, TicketRecord } from '@triagebook/record'
import type { Opinion } from '../outcome/outcome.ts'
import { ruleName } from './rule-name.ts'

/** What an escalated ticket must have; the rules fill it, so they must not take it away. */
const REQUIRED_ONCE_ESCALATED: readonly DecidedField[] = ['severity', 'team', 'engineering_owner']

/**
 * A rule's earlier value stays in two cases: the type of a withheld ticket, for the text that spoke for it is on
 * the desk; and what an escalated ticket requires, where the rules are silent or at odds now.
 */
export function keptOr(opinion: Opinion, record: TicketRecord, field: DecidedField): Opinion {
  const { source, triage } = record
  const line = triage.decided?.[field]
  const name = line && ruleName(line.by)
  if (!line || !name || line.value !== triage[field]) return opinion
  const withheld = field === 'type' && source.withheld === true
  const required = triage.escalated_at !== undefined && REQUIRED_ONCE_ESCALATED.includes(field)
  if (!withheld && !(required && opinion.kind !== 'decided')) return opinion
  const { value, why = 'decided earlier', confidence = 1 } = line
  return { kind: 'decided', value, by: name, why, confidence, contenders: opinion.contenders }
}
