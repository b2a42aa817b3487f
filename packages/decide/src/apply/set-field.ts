import {
  type DecidedField,
  type DecidedValue,
  type Decision,
  decide,
  omitUndefined,
  overruledRule,
  type TicketRecord,
} from '@triagebook/record'
import type { Act } from './act.ts'

/** Sets a field with its decision and event as the person; a rule that had decided otherwise stays as `disagreement`. */
export function setField(
  record: TicketRecord,
  field: DecidedField,
  value: DecidedValue,
  { by, at }: Pick<Act, 'by' | 'at'>,
  why?: string,
): TicketRecord {
  const earlier = record.triage.decided?.[field]
  const disagreement = earlier && overruledRule(earlier, value)
  return decide(record, field, omitUndefined<Decision>({ value, by, at, why, disagreement }))
}
