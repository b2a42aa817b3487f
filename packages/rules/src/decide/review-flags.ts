import {
  omitUndefined,
  REVIEW_FLAG,
  type ReviewFlag,
  type TicketRecord,
  type Triage,
} from '@triagebook/record'
import type { RuledField } from '../ticket/fields.ts'
import type { Verdict } from './evaluate-fields.ts'

/** Below this share of the scores, type and severity are looked at by a person. */
const LOW_CONFIDENCE = 0.6

/** The flag that import sets and people take away; all others are the rules' to set anew each run. */
const IMPORTS_OWN: ReviewFlag = 'escalation-proposed'

/**
 * The record with the review flags that follow from what was decided. A type or severity that no rule could
 * give, although there are rules for it, is the lowest confidence of all.
 */
export function flagged(
  record: TicketRecord,
  verdicts: readonly Verdict[],
  ruled: ReadonlySet<RuledField>,
): TicketRecord {
  const { type, severity, business_impact, review: before = [] } = record.triage
  const kept = before.includes(IMPORTS_OWN)
  const holds: Readonly<Record<ReviewFlag, boolean>> = {
    critical: severity === 'critical',
    security: type === 'security',
    'high-impact': business_impact === 'high',
    'low-confidence': verdicts.some((verdict) => isUnsure(verdict, ruled)),
    ambiguous: verdicts.some(({ kind }) => kind === 'ambiguous'),
    contradictory: verdicts.some(isContradictory),
    'escalation-proposed': kept,
  }
  const review = REVIEW_FLAG.filter((flag) => holds[flag])
  if (review.join() === before.join()) return record
  const triage = omitUndefined<Triage>({ ...record.triage, review: review.length > 0 ? review : undefined })
  return { ...record, triage }
}

function isUnsure(verdict: Verdict, ruled: ReadonlySet<RuledField>): boolean {
  const { field, kind, confidence } = verdict
  if (field !== 'type' && field !== 'severity') return false
  return kind === 'none' ? ruled.has(field) : confidence !== undefined && confidence < LOW_CONFIDENCE
}

/** Who works on it and how far it is are people's to choose: only a judgement can contradict another. */
export function isContradictory(verdict: Verdict): boolean {
  const { field } = verdict
  return (
    verdict.kind === 'person' &&
    verdict.overruled !== undefined &&
    field !== 'engineering_owner' &&
    field !== 'status'
  )
}
