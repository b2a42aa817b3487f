import { type DecidedField, isSetByPerson, type TicketRecord } from '@triagebook/record'
import type { RuleBook } from '../files/rule-book.ts'
import type { Outcome, RuleDecision } from '../outcome/outcome.ts'
import type { Loads } from '../ticket/loads.ts'
import { snapshotOf, type Ticket } from '../ticket/snapshot.ts'
import { keepEarlierDecision } from './keep-earlier-decision.ts'
import { settingEvent } from './setting-event.ts'
import type { Verdict } from './verdict.ts'

/** What holds for one field, and what the rules alone give it, whoever decided it and whatever it was before. */
export interface FieldOpinion {
  readonly verdict: Verdict
  readonly outcome: Outcome
}

/**
 * What the rules say of each field, in the order in which they are decided. The record stays as it is. What an observed
 * file decides only its own rules read: those of other files see the record.
 */
export function evaluateFields(
  ticket: Ticket,
  rules: RuleBook,
  now: Date,
  loads?: Loads,
): readonly Verdict[] {
  return opinionsOf(ticket, rules, now, loads).map(({ verdict }) => verdict)
}

/** The same, with what the rules alone give each field. */
export function opinionsOf(
  ticket: Ticket,
  rules: RuleBook,
  now: Date,
  loads?: Loads,
): readonly FieldOpinion[] {
  const { record } = ticket
  const snapshot = snapshotOf(ticket, now, loads)
  const observed = new Map([...rules.observed].map((file) => [file, snapshotOf(ticket, now, loads)]))
  const all = [snapshot, ...observed.values()]
  return rules.fields.map((rule) => {
    const own = observed.get(rule.file ?? '')
    const opinion = opinionOn(own ?? snapshot, rule)
    for (const other of all.filter((one) => one !== (own ?? snapshot))) {
      const value = own === undefined ? opinion.verdict.value : record.triage[rule.field]
      if (value !== undefined) other.decided.set(rule.field, value)
    }
    return opinion
  })
}

/** What the rules of one field say, for the fields that come after it too. */
export function opinionOn(
  snapshot: ReturnType<typeof snapshotOf>,
  { field, evaluate }: RuleBook['fields'][number],
): FieldOpinion {
  const { record } = snapshot
  const outcome = evaluate(snapshot)
  const verdict = verdictOf(record, field, keepEarlierDecision(outcome, record, field))
  if (verdict.value !== undefined) snapshot.decided.set(field, verdict.value)
  return { verdict, outcome }
}

function verdictOf(record: TicketRecord, field: DecidedField, outcome: Outcome): Verdict {
  const value = record.triage[field]
  if (value === undefined || !isSetByPerson(record, field)) return { ...outcome, field }
  const line = record.triage.decided?.[field]
  const own = line?.value === value ? line : undefined
  return {
    field,
    kind: 'person',
    value,
    by: (own ?? settingEvent(record, field))?.by ?? 'person:unknown',
    ...(own?.why !== undefined && { why: own.why }),
    ...(outcome.kind === 'decided' && outcome.value !== value && { overruled: ruleDecisionOf(outcome) }),
    candidates: outcome.candidates,
  }
}

function ruleDecisionOf({ value, by, why, confidence }: RuleDecision): RuleDecision {
  return { value, by, why, confidence }
}
