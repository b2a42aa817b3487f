import {
  type DecidedField,
  type DecidedValue,
  isPerson,
  isSetByPerson,
  lastEvent,
  type TicketRecord,
} from '@triagebook/record'
import type { RuleBook } from '../files/read-rules.ts'
import type { Contender, Opinion, Ruling } from '../outcome/outcome.ts'
import { lookAt, type Ticket, withDecided } from '../ticket/snapshot.ts'
import { keptOr } from './keep-earlier-decision.ts'

/** What the rules say of one field, and whether a person has already said it. */
export type Verdict = {
  readonly field: DecidedField
  /** Every value that a rule speaks for, the strongest first; also where a person decided. */
  readonly contenders: readonly Contender[]
} & (
  | ({ readonly kind: 'decided' } & Ruling)
  | {
      readonly kind: 'ambiguous' | 'none'
      readonly why: string
      readonly value?: never
      readonly by?: never
      readonly confidence?: never
    }
  | {
      readonly kind: 'person'
      readonly value: DecidedValue
      /** The login, or `person:unknown`. */
      readonly by: string
      readonly why?: string
      readonly confidence?: never
      /** What the rules would have decided, where that differs. */
      readonly overruled?: Ruling
    }
)

/** What the rules say of each field, in order. Changes nothing; the same ticket and rules give the same answer. */
export function judge(ticket: Ticket, rules: RuleBook): readonly Verdict[] {
  const verdicts: Verdict[] = []
  let snapshot = lookAt(ticket)
  for (const { field, ask } of rules.fields) {
    const opinion = keptOr(ask(snapshot), ticket.record, field)
    const verdict = verdictOf(ticket.record, field, opinion)
    verdicts.push(verdict)
    snapshot = withDecided(snapshot, field, verdict.value)
  }
  return verdicts
}

function verdictOf(record: TicketRecord, field: DecidedField, opinion: Opinion): Verdict {
  const value = record.triage[field]
  if (value === undefined || !isSetByPerson(record, field)) return { field, ...opinion }
  const line = record.triage.decided?.[field]
  const signed = line?.value === value
  return {
    field,
    kind: 'person',
    value,
    by: signed ? line.by : setter(record, field, value),
    ...(signed && line.why !== undefined && { why: line.why }),
    ...(opinion.kind === 'decided' && opinion.value !== value && { overruled: rulingOf(opinion) }),
    contenders: opinion.contenders,
  }
}

/** Who set a value that has no line yet, as far as the history tells. */
function setter(record: TicketRecord, field: DecidedField, value: DecidedValue): string {
  const last = lastEvent(record, field)
  return last?.to === String(value) && isPerson(last.by) ? last.by : 'person:unknown'
}

function rulingOf({ value, by, why, confidence }: Ruling): Ruling {
  return { value, by, why, confidence }
}
