import {
  type DecidedField,
  type Decision,
  escalationEvent,
  humanize,
  isSetByPerson,
  ruleName,
  ruleVersion,
  type TicketRecord,
  valueWords,
} from '@triagebook/record'
import { openFlags, reviewItems, reviewWords } from '@triagebook/record/review'
import { oneLine } from '@triagebook/text/plain'
import type { RuleBook } from '../files/rule-book.ts'
import type { Candidate } from '../outcome/outcome.ts'
import type { Loads } from '../ticket/loads.ts'
import type { Ticket } from '../ticket/snapshot.ts'
import { evaluateFields } from './evaluate-fields.ts'
import { explainTags } from './explain-tags.ts'
import { settingEvent } from './setting-event.ts'
import { shareOf } from './share-of.ts'
import type { Verdict } from './verdict.ts'

const WIDE = 500

/**
 * Explains a ticket for a terminal: each field with its value, who decided it, why, how sure, the runners-up and what a
 * person overruled. Of a withheld ticket it shows the id and no text.
 */
export function explain(ticket: Ticket, rules: RuleBook, now: Date, loads?: Loads): string {
  const { record } = ticket
  const title = record.source.withheld ? 'withheld; its text stays on the desk' : oneLine(record.title, WIDE)
  const verdicts = evaluateFields(ticket, rules, now, loads)
  const fields = verdicts.flatMap((verdict) => explainField(ticket, verdict, rules.version))
  const { confirmed = 'unconfirmed' } = record.triage
  const confirmation =
    confirmed === 'unconfirmed' && !isSetByPerson(record, 'confirmed')
      ? '  Only people confirm; nobody has yet.'
      : `  ${ofPerson(record, 'confirmed')}`
  return [
    `${record.id}: ${title}`,
    '',
    ...fields,
    `Confirmed: ${confirmed}`,
    confirmation,
    ...explainTags(ticket, rules, { verdicts, now, update: howToUpdate(record) }),
    ...escalation(record),
    ...waiting(record),
    '',
  ].join('\n')
}

function waiting(record: TicketRecord): readonly string[] {
  const items = reviewItems(record)
  const proposed = openFlags(record).includes('escalation-proposed')
    ? ['  The desk proposes to escalate it.']
    : []
  if (items.length + proposed.length === 0) return ['For a person to look at: nothing']
  const lines = items.map((item) => `  Since ${item.since}: ${reviewWords(record, item)}`)
  return ['For a person to look at:', ...lines, ...proposed]
}

function escalation(record: TicketRecord): readonly string[] {
  const { escalated_at: at } = record.triage
  if (at === undefined) return []
  const by = escalationEvent(record)?.by
  return [`Escalated: ${at}`, `  ${by === undefined ? unsigned('person:unknown') : `By ${personWords(by)}.`}`]
}

/** Who decided a field that only people decide. */
function ofPerson(record: TicketRecord, field: DecidedField): string {
  const line = record.triage.decided?.[field]
  if (line !== undefined && line.value === record.triage[field]) return byPerson(line)
  return unsigned(settingEvent(record, field)?.by ?? 'person:unknown')
}

function explainField({ record }: Ticket, verdict: Verdict, version: string): readonly string[] {
  const { field, kind, value, candidates } = verdict
  const written = record.triage[field]
  // A ticket always has a status: where no row of the table matches, it keeps the one it has.
  const current = kind === 'none' && field === 'status' ? written : value
  return [
    `${humanize(field)}: ${valueWords(current)}`,
    ...reason(record.triage.decided?.[field], verdict, version),
    ...(kind === 'person' ? [] : runnersUp(candidates, value)),
    ...(written === current ? [] : [`  The record says ${valueWords(written)}. ${howToUpdate(record)}`]),
  ]
}

function howToUpdate({ triage }: Ticket['record']): string {
  return triage.status === 'resolved'
    ? 'It is resolved and stays so; triagebook prioritize --all judges resolved tickets again.'
    : 'Run triagebook prioritize to update it.'
}

function reason(line: Decision | undefined, verdict: Verdict, version: string): readonly string[] {
  switch (verdict.kind) {
    case 'decided':
      return [
        `  Rule ${verdict.by} (version ${versionOf(line, verdict) ?? version}), ${percent(verdict.confidence)} sure: ${oneLine(verdict.why, WIDE)}`,
      ]
    case 'ambiguous':
      return [`  Ambiguous, a person decides: ${verdict.why}.`]
    case 'none':
      return [`  Undecided: ${verdict.why}.`]
    case 'person': {
      const own = line?.value === verdict.value ? line : undefined
      return [`  ${own ? byPerson(own) : unsigned(verdict.by)}`, ...overruled(verdict, own)]
    }
  }
}

/** Of the rules when the rule gave the value that it gives now. */
function versionOf(line: Decision | undefined, { value, by }: Verdict): string | undefined {
  return line?.value === value && ruleName(line?.by ?? '') === by ? ruleVersion(line?.by ?? '') : undefined
}

function byPerson({ by, at, why }: Decision): string {
  return `Decided by ${personWords(by)} at ${at}${why ? `: ${oneLine(why, WIDE)}` : ''}`
}

function personWords(by: string): string {
  return by === 'person:unknown' ? 'somebody (the history does not say who)' : by
}

function unsigned(by: string): string {
  return by === 'person:unknown' ? 'Set by a person, not yet signed.' : `Set by ${by}, not yet signed.`
}

function overruled(
  verdict: Verdict & { readonly kind: 'person' },
  line: Decision | undefined,
): readonly string[] {
  if (verdict.overruled) {
    const { value, by, why, confidence } = verdict.overruled
    return [
      `  Overrules rule ${by}, which says ${valueWords(value)} (${percent(confidence)} sure): ${oneLine(why, WIDE)}`,
    ]
  }
  const old = line?.disagreement
  return old
    ? [
        `  Overruled rule ${ruleName(old.by) ?? old.by} (version ${ruleVersion(old.by)}), which said ${valueWords(old.value)}.`,
      ]
    : []
}

function runnersUp(candidates: readonly Candidate[], value: Verdict['value']): readonly string[] {
  return candidates
    .filter((candidate) => candidate.value !== value)
    .map((candidate) => {
      const names = candidate.rules.map(({ name }) => name).join(', ')
      const share = percent(shareOf(candidate, candidates))
      return `  ${value === undefined ? 'Candidate' : 'Runner-up'}: ${valueWords(candidate.value)}, ${share} (${names})`
    })
}

function percent(share: number): string {
  return `${Math.round(share * 100)} %`
}
