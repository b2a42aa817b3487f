import { decide, instant, type RecordContent, type TicketRecord } from '@triagebook/record'
import type { RuleBook } from '@triagebook/rules'
import { prioritize } from '@triagebook/rules/prioritize'
import { WITHHELD_WORDS } from '@triagebook/rules/withheld-words'

/** When the rules are asked, and when their decisions are dated. */
interface Moments {
  readonly now: Date
  readonly at?: string
}

/**
 * The record of a security report with what the rules say of its words, which the record will not have. Its type is
 * settled already, and its status follows the desk. No reason quotes a word of it.
 */
export function decidedByWords(
  { record, body }: RecordContent,
  rules: RuleBook,
  { now, at = instant(now) }: Moments,
): TicketRecord {
  const { verdicts } = prioritize({ record: withType(record, 'security'), body }, rules, {
    now,
    author: null,
  })
  return verdicts.reduce((decided, verdict) => {
    const { field } = verdict
    if (field === 'type' || field === 'status' || verdict.kind !== 'decided') return decided
    if (record.triage[field] === verdict.value) return decided
    const { value, confidence } = verdict
    const why = field === 'priority' ? verdict.why : WITHHELD_WORDS
    return decide(decided, field, { value, by: `rule:${verdict.by}@${rules.version}`, at, why, confidence })
  }, record)
}

/** As a person's type, which no rule changes. */
function withType(record: TicketRecord, type: string): TicketRecord {
  const { type: _line, ...decided } = record.triage.decided ?? {}
  return { ...record, triage: { ...record.triage, type, decided } }
}
