import {
  DECIDED_FIELDS,
  type DecidedValue,
  type Decision,
  type Disagreement,
  decide,
  type Instant,
  isPerson,
  isSetByPerson,
  lastEvent,
  type TicketRecord,
  undecide,
} from '@triagebook/record'
import { ruleName } from './rule-name.ts'

/** Who signs what stands unsigned: the author of the commit that wrote it. */
interface Signature {
  readonly by: string
  readonly at: Instant
}

/** Signs what a person changed or took away since it was decided: there the value and its line differ. */
export function signEdits(record: TicketRecord, signature: Signature): TicketRecord {
  return DECIDED_FIELDS.reduce((signed, field) => {
    const line = signed.triage.decided?.[field]
    const value = signed.triage[field]
    if (!line || line.value === value) return signed
    if (value === undefined) return undecide(signed, field, signature.by, signature.at)
    return decide(signed, field, lineOf(value, signature, overruledBy(line, value)))
  }, record)
}

/**
 * Gives every person's value that has no line its line. Where the last event of the field is that value,
 * the history knows better than the commit who set it.
 */
export function signUnsigned(record: TicketRecord, signature: Signature): TicketRecord {
  return DECIDED_FIELDS.reduce((signed, field) => {
    const value = signed.triage[field]
    if (value === undefined || signed.triage.decided?.[field] || !isSetByPerson(signed, field)) return signed
    const last = lastEvent(signed, field)
    const known = last?.to === String(value) && isPerson(last.by)
    return decide(signed, field, lineOf(value, known ? last : signature))
  }, record)
}

function lineOf(value: DecidedValue, { by, at }: Signature, disagreement?: Disagreement): Decision {
  return { value, by, at, ...(disagreement && { disagreement }) }
}

/** The rule that the person overruled, now or with an earlier decision; one that now agrees is overruled no more. */
function overruledBy(
  { by, at, value: old, disagreement }: Decision,
  value: DecidedValue,
): Disagreement | undefined {
  const overruled = ruleName(by) ? { value: old, by, at } : disagreement
  return overruled && overruled.value !== value ? overruled : undefined
}
