import {
  type DecidedField,
  type DecidedValue,
  isSetByPerson,
  ruleName,
  type TicketRecord,
} from '@triagebook/record'
import type { Verdict } from '../decide/verdict.ts'
import { RULE_ORDER } from '../ticket/fields.ts'
import type { Comparison } from './comparison.ts'

/** A value, and the name of the rule that gives it; null where it stands without a rule. */
export interface GivenValue {
  readonly value: DecidedValue
  readonly rule: string | null
}

/** A field of a ticket whose value changes; null where it has no value. */
export interface Move {
  readonly id: string
  readonly field: DecidedField
  readonly from: GivenValue | null
  readonly to: GivenValue | null
  /** Nothing but its id may be shown. */
  readonly withheld?: true
}

/** What a field has before and after; null where a person decided it, because that never moves. */
export function givenValues(record: TicketRecord, { before, after }: Comparison): Move | null {
  const { field, kind } = after.verdict
  if (kind === 'person') return null
  return {
    ...nameOf(record),
    field,
    from: givenBy(record, before.verdict),
    to: givenBy(record, after.verdict),
  }
}

/** Whether the value changes; another rule that gives the same value moves nothing. */
export function isMove({ from, to }: Move): boolean {
  return from?.value !== to?.value
}

/** The fields in which a run of the rules changes a record. */
export function movesBetween(before: TicketRecord, after: TicketRecord): readonly Move[] {
  return RULE_ORDER.map((field) => ({
    ...nameOf(after),
    field,
    from: givenIn(before, field),
    to: givenIn(after, field),
  })).filter((move) => isMove(move) && !isSetByPerson(after, move.field))
}

function nameOf({ id, source }: TicketRecord): Pick<Move, 'id' | 'withheld'> {
  return source.withheld ? { id, withheld: true } : { id }
}

function givenBy(record: TicketRecord, { field, value, by }: Verdict): GivenValue | null {
  if (value !== undefined) return { value, rule: by ?? null }
  // A ticket always has a status: where no rule gives one, it keeps the one it has.
  return field === 'status' ? { value: record.triage.status, rule: null } : null
}

function givenIn({ triage }: TicketRecord, field: DecidedField): GivenValue | null {
  const value = triage[field]
  if (value === undefined) return null
  const line = triage.decided?.[field]
  return { value, rule: line?.value === value ? (ruleName(line.by) ?? null) : null }
}
