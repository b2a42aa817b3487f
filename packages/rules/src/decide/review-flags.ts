import {
  omitUndefined,
  REVIEW_FLAG,
  type ReviewFlag,
  type TicketRecord,
  type Triage,
} from '@triagebook/record'
import type { RuledField } from '../ticket/fields.ts'
import type { Verdict } from './verdict.ts'

/** Type and severity with a lower confidence go to a person. */
const LOW_CONFIDENCE = 0.6

/** The flag that import sets and people remove; the rules set all others anew in each run. */
const SET_BY_IMPORT: ReviewFlag = 'escalation-proposed'

/**
 * The record with the review flags that follow from the verdicts. A type or severity that no rule could give, although
 * there are rules for it, is the lowest confidence of all.
 */
export function withReviewFlags(
  record: TicketRecord,
  verdicts: readonly Verdict[],
  ruled: ReadonlySet<RuledField>,
): TicketRecord {
  const { type, severity, business_impact, review: before = [] } = record.triage
  const holds: Readonly<Record<ReviewFlag, boolean>> = {
    critical: severity === 'critical',
    security: type === 'security',
    'high-impact': business_impact === 'high',
    'low-confidence': verdicts.some((verdict) => hasLowConfidence(verdict, ruled)),
    ambiguous: verdicts.some(({ kind }) => kind === 'ambiguous'),
    contradictory: verdicts.some(isContradictory),
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

/** Whether a person and the rules disagree. People are free to choose who works on a ticket and how far it is. */
export function isContradictory(verdict: Verdict): boolean {
  const { field } = verdict
  return (
    verdict.kind === 'person' &&
    verdict.overruled !== undefined &&
    field !== 'engineering_owner' &&
    field !== 'support_owner' &&
    field !== 'status'
  )
}
