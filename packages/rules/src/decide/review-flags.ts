import {
  type DecidedField,
  omitUndefined,
  REVIEW_FLAG,
  type ReviewFlag,
  type TicketRecord,
  type Triage,
} from '@triagebook/record'
import { CONTESTED_FIELDS, isContested, LOW_CONFIDENCE, waitsForPerson } from '@triagebook/record/review'
import type { RuledField } from '../ticket/fields.ts'
import type { Verdict } from './verdict.ts'

/** The flag that import sets and people remove; the rules set all others anew in each run. */
const SET_BY_IMPORT: ReviewFlag = 'escalation-proposed'

/**
 * The record with the review flags that follow from the verdicts and that no person has settled. A type or severity that
 * no rule could give, although there are rules for it, is the lowest confidence of all.
 */
export function withReviewFlags(
  record: TicketRecord,
  verdicts: readonly Verdict[],
  ruled: ReadonlySet<RuledField>,
): TicketRecord {
  const { type, severity, business_impact, review: before = [] } = record.triage
  const waits = (field: DecidedField) => waitsForPerson(record, field)
  const holds: Readonly<Record<ReviewFlag, boolean>> = {
    critical: severity === 'critical' && waits('severity'),
    security: type === 'security' && waits('type'),
    'high-impact': business_impact === 'high' && waits('business_impact'),
    'low-confidence': verdicts.some((verdict) => hasLowConfidence(verdict, ruled) && waits(verdict.field)),
    ambiguous: verdicts.some(({ kind, field }) => kind === 'ambiguous' && waits(field)),
    contradictory: verdicts.some((verdict) => isContradictory(verdict) && isContested(record, verdict.field)),
    'escalation-proposed': before.includes(SET_BY_IMPORT),
  }
  const review = REVIEW_FLAG.filter((flag) => holds[flag])
  if (review.join() === before.join()) return record
  const triage = omitUndefined<Triage>({ ...record.triage, review: review.length > 0 ? review : undefined })
  return { ...record, triage }
}

function hasLowConfidence(verdict: Verdict, ruled: ReadonlySet<RuledField>): boolean {
  const { field, kind, confidence } = verdict
  if (field !== 'type' && field !== 'severity') return false
  return kind === 'none' ? ruled.has(field) : confidence !== undefined && confidence < LOW_CONFIDENCE
}

/** Whether a person and the rules disagree. */
export function isContradictory(verdict: Verdict): boolean {
  return (
    verdict.kind === 'person' && verdict.overruled !== undefined && CONTESTED_FIELDS.includes(verdict.field)
  )
}
