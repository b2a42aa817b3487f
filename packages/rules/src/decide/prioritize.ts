import { type Decision, decide, type Instant, instant, type TicketRecord, undecide } from '@triagebook/record'
import type { RuleBook } from '../files/read-rules.ts'
import type { Ruling } from '../outcome/outcome.ts'
import type { Ticket } from '../ticket/snapshot.ts'
import { signEdits, signUnsigned } from './attribute.ts'
import { judge, type Verdict } from './evaluate-fields.ts'
import { flagged, isContradictory } from './review-flags.ts'
import { ruleName } from './rule-name.ts'
import { withLine } from './with-decided-line.ts'

/** Takes a value away that no rule gives any more. */
const STAGE = 'stage:prioritize'

export interface PrioritizeOptions {
  /** The run's single clock reading. */
  readonly now: Date
  /** Who last committed the file; null where nobody can tell. */
  readonly author: { readonly login: string; readonly at: Instant } | null
}

/** The record as it should stand (the same object where nothing changed), and what the rules said. */
export interface Prioritized {
  readonly record: TicketRecord
  readonly verdicts: readonly Verdict[]
}

/**
 * Decides every field that no person has decided, and signs what a person did. A decision that still stands
 * keeps its line, so that the same record comes out again.
 */
export function prioritize(ticket: Ticket, rules: RuleBook, { now, author }: PrioritizeOptions): Prioritized {
  const at = instant(now)
  const signature = { by: author?.login ?? 'person:unknown', at: author?.at ?? at }
  const signed = signEdits(ticket.record, signature)
  const verdicts = judge({ ...ticket, record: signed }, rules)
  const decided = verdicts.reduce((record, verdict) => settled(record, verdict, rules.version, at), signed)
  const reviewed = flagged(decided, verdicts, rules.ruled)
  if (reviewed === ticket.record) return { record: reviewed, verdicts }
  // Only now, for it is written anyway: a value without a line is a person's, and says so from here on.
  const lined = signUnsigned(reviewed, signature)
  return {
    record: verdicts.reduce((record, verdict) => contested(record, verdict, rules.version, at), lined),
    verdicts,
  }
}

function settled(record: TicketRecord, verdict: Verdict, version: string, at: Instant): TicketRecord {
  const { field } = verdict
  if (verdict.kind === 'person') return contested(record, verdict, version, at)
  const line = record.triage.decided?.[field]
  const value = record.triage[field]
  if (verdict.kind !== 'decided') return line ? undecide(record, field, STAGE, at) : record
  if (value === verdict.value && !line) return record // a default that the rule would give too
  if (!line || line.value !== verdict.value || ruleName(line.by) !== verdict.by) {
    return decide(record, field, decisionOf(verdict, version, at))
  }
  const sameReason = line.why === verdict.why && line.confidence === verdict.confidence
  return sameReason ? record : withLine(record, field, decisionOf(verdict, version, line.at))
}

/** Notes the rule that a person's signed decision overrules; the first that was noted stays. */
function contested(record: TicketRecord, verdict: Verdict, version: string, at: Instant): TicketRecord {
  const line = record.triage.decided?.[verdict.field]
  if (!line || line.disagreement || verdict.kind !== 'person' || !isContradictory(verdict)) return record
  const { overruled } = verdict
  return overruled
    ? withLine(record, verdict.field, {
        ...line,
        disagreement: { value: overruled.value, by: actorOf(overruled, version), at },
      })
    : record
}

function decisionOf(ruling: Ruling, version: string, at: Instant): Decision {
  const { value, why, confidence } = ruling
  return { value, by: actorOf(ruling, version), at, why, confidence }
}

function actorOf({ by }: Ruling, version: string): string {
  return `rule:${by}@${version}`
}
