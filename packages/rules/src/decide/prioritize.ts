import {
  type DecidedField,
  type Decision,
  decide,
  type Instant,
  instant,
  isBlockSigned,
  ruleName,
  signBlock,
  signEscalation,
  type TicketRecord,
  type Triage,
  undecide,
} from '@triagebook/record'
import type { RuleBook } from '../files/rule-book.ts'
import type { RuleDecision } from '../outcome/outcome.ts'
import { decideTags, withTags } from '../tags/decide-tags.ts'
import type { Ticket } from '../ticket/snapshot.ts'
import { attributeEdits, attributeNewValues, attributionOf, type PrioritizeOptions } from './attribute.ts'
import { evaluateFields } from './evaluate-fields.ts'
import { isContradictory, withReviewFlags } from './review-flags.ts'
import { tagSnapshot } from './tag-snapshot.ts'
import type { Verdict } from './verdict.ts'
import { withDecidedLine } from './with-decided-line.ts'

/** Removes a value that no rule gives any more. */
const STAGE = 'stage:prioritize'

/** The record with its decisions (the same object if nothing changed), and what the rules said. */
export interface Prioritized {
  readonly record: TicketRecord
  readonly verdicts: readonly Verdict[]
  /** What the rules of observed files said, which is not in the record. */
  readonly observed: readonly Verdict[]
  /** The tags that they want, where they have rules for tags. */
  readonly observedTags?: { readonly tags: Triage['tags'] }
}

/**
 * Decides every field that no person has decided, and attributes what a person set. A decision that still holds keeps
 * its line, so that a second run changes nothing.
 */
export function prioritize(ticket: Ticket, rules: RuleBook, options: PrioritizeOptions): Prioritized {
  const { now, loads } = options
  const at = instant(now)
  const attribution = attributionOf(options)
  const edited = attributeEdits(ticket.record, attribution)
  const attributed = isBlockSigned(edited) ? edited : signBlock(edited, attribution)
  const said = evaluateFields({ body: ticket.body, record: attributed }, rules, now, loads)
  const onlyShown = observedFields(rules)
  const verdicts = said.filter(({ field }) => !onlyShown.has(field))
  const observed = said.filter(({ field }) => onlyShown.has(field))
  const decided = verdicts.reduce(
    (record, verdict) => applyVerdict(record, verdict, rules.version, at),
    attributed,
  )
  const areTagsShown = rules.tagsFile !== undefined && rules.observed.has(rules.tagsFile)
  const tags = tagsOf(
    { body: ticket.body, record: attributed },
    { verdicts: areTagsShown ? said : verdicts, rules, now },
  )
  const tagged = areTagsShown ? decided : withTags(decided, tags)
  const signed = verdicts.reduce(
    (lined, verdict) => noteDisagreement(lined, verdict, rules.version, at),
    signBlock(signEscalation(attributeNewValues(tagged, attribution), attribution.by, at), attribution),
  )
  const reviewed = withReviewFlags(signed, verdicts, rules.ruled)
  // To sign what people wrote is no reason to write the record.
  const isSame = tagged === ticket.record && reviewed === signed
  return {
    record: isSame ? ticket.record : reviewed,
    verdicts,
    observed,
    ...(areTagsShown && { observedTags: { tags } }),
  }
}

function observedFields({ fields, observed }: RuleBook): ReadonlySet<DecidedField> {
  return new Set(
    fields.flatMap(({ field, file }) => (file !== undefined && observed.has(file) ? [field] : [])),
  )
}

function tagsOf(
  ticket: Ticket,
  { verdicts, rules, now }: { verdicts: readonly Verdict[]; rules: RuleBook; now: Date },
): TicketRecord['triage']['tags'] {
  // Most books have no rules for tags.
  if (rules.tags.length === 0 && ticket.record.triage.tags === undefined) return undefined
  return decideTags(tagSnapshot(ticket, verdicts, now), rules.tags).tags
}

function applyVerdict(record: TicketRecord, verdict: Verdict, version: string, at: Instant): TicketRecord {
  const { field } = verdict
  if (verdict.kind === 'person') return noteDisagreement(record, verdict, version, at)
  const line = record.triage.decided?.[field]
  const value = record.triage[field]
  if (verdict.kind !== 'decided') return line ? undecide(record, field, STAGE, at) : record
  if (value === verdict.value && !line) return record // a default that the rule would give too
  if (!line || line.value !== verdict.value || ruleName(line.by) !== verdict.by) {
    return decide(record, field, decisionOf(verdict, version, at))
  }
  const sameReason = line.why === verdict.why && line.confidence === verdict.confidence
  return sameReason ? record : withDecidedLine(record, field, decisionOf(verdict, version, line.at))
}

/** Notes the rule that a person's decision overrules; the first one noted stays. */
function noteDisagreement(
  record: TicketRecord,
  verdict: Verdict,
  version: string,
  at: Instant,
): TicketRecord {
  const line = record.triage.decided?.[verdict.field]
  if (!line || line.disagreement || verdict.kind !== 'person' || !isContradictory(verdict)) return record
  const { overruled } = verdict
  return overruled
    ? withDecidedLine(record, verdict.field, {
        ...line,
        disagreement: { value: overruled.value, by: actorOf(overruled, version), at },
      })
    : record
}

function decisionOf(decision: RuleDecision, version: string, at: Instant): Decision {
  const { value, why, confidence } = decision
  return { value, by: actorOf(decision, version), at, why, confidence }
}

function actorOf({ by }: RuleDecision, version: string): string {
  return `rule:${by}@${version}`
}
