import {
  type DecidedField,
  type DecidedValue,
  type Decision,
  type Disagreement,
  decide,
  omitUndefined,
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
  const disagreement = overruled(record.triage.decided?.[field], value)
  return decide(record, field, omitUndefined<Decision>({ value, by, at, why, disagreement }))
}

/** The rule that this decision overrules, now or since an earlier one; a rule that agrees is overruled no more. */
function overruled(earlier: Decision | undefined, value: DecidedValue): Disagreement | undefined {
  if (earlier === undefined) return undefined
  const { by, at } = earlier
  const rule = by.startsWith('rule:') ? { value: earlier.value, by, at } : earlier.disagreement
  return rule?.value === value ? undefined : rule
}
