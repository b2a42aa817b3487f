import type { DecidedField } from '../record/decided-fields.ts'
import type { Instant, ReviewFlag, TicketRecord } from '../schema/types.generated.ts'
import { decidedSince, isContested, waitsForPerson } from './settled.ts'

/** Type and severity with a lower confidence go to a person. */
export const LOW_CONFIDENCE = 0.6

/** A flag of the rules that a person has to settle. */
export interface ReviewItem {
  readonly flag: RuleFlag
  /** What it is about, as far as the record tells; at least one. */
  readonly fields: readonly DecidedField[]
  /** Since when it waits. */
  readonly since: Instant
}

/** All but the flag of import, which proposes an escalation. */
export type RuleFlag = Exclude<ReviewFlag, 'escalation-proposed'>

/** The fields whose rules can be too close to each other. */
const SCORED = ['type', 'component', 'impact', 'severity', 'business_impact', 'tech_debt'] as const

/** The fields about which people and rules can disagree. People are free to choose who works on a ticket and how far it is. */
export const CONTESTED_FIELDS: readonly DecidedField[] = [...SCORED, 'priority', 'team', 'lane']

/**
 * What a person has to settle: the flags of an open ticket, less those that somebody settled since the last run of the
 * rules. The one that waits longest comes first.
 */
export function reviewItems(record: TicketRecord): readonly ReviewItem[] {
  const { status, review = [] } = record.triage
  if (status === 'resolved') return []
  return review
    .filter((flag) => flag !== 'escalation-proposed')
    .flatMap((flag) => itemOf(record, flag))
    .sort((a, b) => (a.since < b.since ? -1 : a.since > b.since ? 1 : 0))
}

/** The flags that still wait for a person: those of the rules, and a proposed escalation. */
export function openFlags(record: TicketRecord): readonly ReviewFlag[] {
  const { status, review = [] } = record.triage
  if (status === 'resolved') return []
  const waiting = new Set<ReviewFlag>(reviewItems(record).map(({ flag }) => flag))
  return review.filter((flag) => flag === 'escalation-proposed' || waiting.has(flag))
}

function itemOf(record: TicketRecord, flag: RuleFlag): readonly ReviewItem[] {
  const fields = fieldsOf(record, flag)
  const [since] = fields.map((field) => sinceWhen(record, flag, field)).sort()
  return since === undefined ? [] : [{ flag, fields, since }]
}

function fieldsOf(record: TicketRecord, flag: RuleFlag): readonly DecidedField[] {
  const { triage } = record
  const waiting = <Field extends DecidedField>(fields: readonly Field[], holds: (field: Field) => boolean) =>
    fields.filter((field) => holds(field) && waitsForPerson(record, field))
  switch (flag) {
    case 'critical':
      return waiting(['severity'], () => triage.severity === 'critical')
    case 'security':
      return waiting(['type'], () => triage.type === 'security')
    case 'high-impact':
      return waiting(['business_impact'], () => triage.business_impact === 'high')
    case 'low-confidence':
      return waiting(['type', 'severity'], (field) => confidenceIn(record, field) < LOW_CONFIDENCE)
    case 'ambiguous':
      return waiting(SCORED, (field) => triage[field] === undefined)
    case 'contradictory':
      return CONTESTED_FIELDS.filter((field) => isContested(record, field))
  }
}

/** A value that no rule could give is the least sure of all. */
function confidenceIn({ triage }: TicketRecord, field: DecidedField): number {
  return triage[field] === undefined ? 0 : (triage.decided?.[field]?.confidence ?? 1)
}

/** A ticket in which nothing was decided waits since it came. */
function sinceWhen(record: TicketRecord, flag: RuleFlag, field: DecidedField): Instant {
  const contested = flag === 'contradictory' ? record.triage.decided?.[field]?.disagreement?.at : undefined
  return contested ?? decidedSince(record, field) ?? record.source.created_at
}
