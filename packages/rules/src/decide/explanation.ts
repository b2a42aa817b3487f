import {
  type DecidedField,
  type DecidedValue,
  type Decision,
  type Instant,
  omitUndefined,
  ruleName,
  ruleVersion,
  type TicketRecord,
} from '@triagebook/record'
import { type ReviewItem, reviewItems, reviewWords } from '@triagebook/record/review'
import type { RuleBook } from '../files/rule-book.ts'
import type { RuleDecision } from '../outcome/outcome.ts'
import { decideTags, type TagDecision } from '../tags/decide-tags.ts'
import type { Loads } from '../ticket/loads.ts'
import type { Ticket } from '../ticket/snapshot.ts'
import { evaluateFields } from './evaluate-fields.ts'
import { settingEvent } from './setting-event.ts'
import { shareOf } from './share-of.ts'
import { tagSnapshot } from './tag-snapshot.ts'
import type { Verdict } from './verdict.ts'

/** What decides a ticket, as data: the same as `explain` says in words. */
export interface Explanation {
  readonly fields: readonly FieldExplanation[]
  /** Which tags rules want on the desk, and every rule that says so; null where there are none. */
  readonly tags: {
    readonly add: readonly string[]
    readonly remove: readonly string[]
    readonly rules: readonly {
      readonly does: 'add' | 'remove'
      readonly tag: string
      readonly by: string
      readonly why: string
    }[]
  } | null
  /** What waits for a person, the longest first. */
  readonly review: readonly {
    readonly flag: ReviewItem['flag']
    readonly since: Instant
    readonly why: string
  }[]
}

export interface FieldExplanation {
  readonly field: DecidedField
  readonly kind: 'rule' | 'person' | 'ambiguous' | 'undecided'
  /** What the rules and people make of it now; null where nothing does. */
  readonly value: DecidedValue | null
  /** What the record says, where that differs: the next run changes it. */
  readonly written?: DecidedValue | null
  /** The name of the rule, or a login. */
  readonly by?: string
  /** Of the rules when the rule decided it. */
  readonly version?: string
  readonly at?: Instant
  readonly why?: string
  readonly confidence?: number
  /** Every value that a rule is for, the strongest first, with its share of all scores. */
  readonly candidates?: readonly {
    readonly value: DecidedValue
    readonly share: number
    readonly rules: readonly string[]
  }[]
  /** The rule that a person overruled. */
  readonly overruled?: {
    readonly value: DecidedValue
    readonly by: string
    readonly version?: string
    readonly at?: Instant
  }
}

/** Of a withheld ticket it has no reason that may quote its words. */
export function explanationOf(ticket: Ticket, rules: RuleBook, now: Date, loads?: Loads): Explanation {
  const { record } = ticket
  const verdicts = evaluateFields(ticket, rules, now, loads)
  return {
    fields: [
      ...verdicts.map((verdict) => fieldOf(record, verdict, rules)),
      ...(record.triage.confirmed === undefined ? [] : [confirmation(record)]),
    ],
    tags: tagsOf(decideTags(tagSnapshot(ticket, verdicts, now), rules.tags)),
    review: reviewItems(record).map((item) => ({
      flag: item.flag,
      since: item.since,
      why: reviewWords(record, item),
    })),
  }
}

function tagsOf({ tags, wanted }: TagDecision): Explanation['tags'] {
  if (tags === undefined) return null
  const said = (['add', 'remove'] as const).flatMap((does) =>
    wanted[does].map(({ tag, by, because }) => ({ does, tag, by, why: because })),
  )
  return { add: tags.add ?? [], remove: tags.remove ?? [], rules: said }
}

function fieldOf(record: TicketRecord, verdict: Verdict, rules: RuleBook): FieldExplanation {
  const { field, kind, candidates } = verdict
  const written = record.triage[field] ?? null
  // A ticket always has a status: where no row of the table matches, it keeps the one it has.
  const value = verdict.value ?? (field === 'status' ? written : null)
  const own = ownLine(record, verdict)
  return omitUndefined<FieldExplanation>({
    field,
    kind: kind === 'decided' ? 'rule' : kind === 'none' ? 'undecided' : kind,
    value,
    written: written === value ? undefined : written,
    by: verdict.by,
    version: kind === 'decided' ? ((own && ruleVersion(own.by)) ?? rules.version) : undefined,
    at: own?.at,
    why: record.source.withheld && kind !== 'ambiguous' ? undefined : verdict.why,
    confidence: verdict.confidence,
    candidates: candidates.length === 0 ? undefined : sharesOf(verdict),
    overruled: kind === 'person' ? overruledOf(own, verdict.overruled, rules) : undefined,
  })
}

/** The line of the record that the verdict confirms. */
function ownLine({ triage }: TicketRecord, { field, kind, value, by }: Verdict): Decision | undefined {
  const line = triage.decided?.[field]
  if (line === undefined || line.value !== value) return undefined
  return kind === 'person' || ruleName(line.by) === by ? line : undefined
}

function sharesOf({ candidates }: Verdict): FieldExplanation['candidates'] {
  return candidates.map((candidate) => ({
    value: candidate.value,
    share: shareOf(candidate, candidates),
    rules: candidate.rules.map(({ name }) => name),
  }))
}

/** The one that the record keeps as evidence; else the one that differs now. */
function overruledOf(
  line: Decision | undefined,
  now: RuleDecision | undefined,
  rules: RuleBook,
): FieldExplanation['overruled'] {
  const noted = line?.disagreement
  if (noted !== undefined) {
    const { value, by, at } = noted
    return omitUndefined({ value, by: ruleName(by) ?? by, version: ruleVersion(by), at })
  }
  return now && { value: now.value, by: now.by, version: rules.version }
}

/** Only people confirm. */
function confirmation(record: TicketRecord): FieldExplanation {
  const { confirmed: value = null, decided } = record.triage
  const line = decided?.confirmed
  const own = line?.value === value ? line : settingEvent(record, 'confirmed')
  return omitUndefined<FieldExplanation>({
    field: 'confirmed',
    kind: own === undefined && value === 'unconfirmed' ? 'undecided' : 'person',
    value,
    by: own?.by,
    at: own?.at,
    why: record.source.withheld || own !== line ? undefined : line?.why,
  })
}
