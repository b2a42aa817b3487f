import { type Decision, humanize } from '@triagebook/record'
import { oneLine } from '@triagebook/text/plain'
import type { RuleBook } from '../files/read-rules.ts'
import type { Contender } from '../outcome/outcome.ts'
import type { Ticket } from '../ticket/snapshot.ts'
import { judge, type Verdict } from './evaluate-fields.ts'
import { ruleName } from './rule-name.ts'

const WIDE = 500

/**
 * Words for a terminal: each field with its value, who decided it, why, how sure, the runners-up and what a
 * person overruled. Of a withheld ticket it shows the id and no text.
 */
export function explain(ticket: Ticket, rules: RuleBook): string {
  const { record } = ticket
  const title = record.source.withheld ? 'withheld; its text stays on the desk' : oneLine(record.title, WIDE)
  const fields = judge(ticket, rules).flatMap((verdict) => explainField(ticket, verdict))
  const { confirmed = 'unconfirmed', decided, review = [] } = record.triage
  const confirmation = decided?.confirmed
    ? `  ${personSays(decided.confirmed)}`
    : '  Only people confirm; nobody has yet.'
  const flags = review.length > 0 ? review.join(', ') : 'nothing'
  return [
    `${record.id}: ${title}`,
    '',
    ...fields,
    `Confirmed: ${confirmed}`,
    confirmation,
    `To be looked at by a person: ${flags}`,
    '',
  ].join('\n')
}

function explainField({ record }: Ticket, verdict: Verdict): readonly string[] {
  const { field, kind, value, contenders } = verdict
  const stands = record.triage[field]
  // A status always stands; where no line of the table speaks it stays.
  const known = kind === 'none' && field === 'status' ? stands : value
  const stale = stands !== known
  return [
    `${humanize(field)}: ${shown(known)}`,
    ...reason(record.triage.decided?.[field], verdict),
    ...(kind === 'person' ? [] : runnersUp(contenders, value)),
    ...(stale ? [`  The record says ${shown(stands)}: triagebook prioritize brings it up to date.`] : []),
  ]
}

function reason(line: Decision | undefined, verdict: Verdict): readonly string[] {
  switch (verdict.kind) {
    case 'decided':
      return [`  Rule ${verdict.by}, ${percent(verdict.confidence)} sure: ${oneLine(verdict.why, WIDE)}`]
    case 'ambiguous':
      return [`  Ambiguous, a person decides: ${verdict.why}.`]
    case 'none':
      return [`  Undecided: ${verdict.why}.`]
    case 'person': {
      const signed = line?.value === verdict.value
      return [
        `  ${signed ? personSays(line) : unsigned(verdict.by)}`,
        ...overruled(verdict, signed ? line : undefined),
      ]
    }
  }
}

function personSays({ by, at, why }: Decision): string {
  const who = by === 'person:unknown' ? 'somebody (the history does not tell who)' : by
  return `Decided by ${who} at ${at}${why ? `: ${oneLine(why, WIDE)}` : ''}`
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
      `  Overrules rule ${by}, which says ${shown(value)} (${percent(confidence)} sure): ${oneLine(why, WIDE)}`,
    ]
  }
  const old = line?.disagreement
  return old ? [`  Overruled rule ${ruleName(old.by) ?? old.by}, which said ${shown(old.value)}.`] : []
}

function runnersUp(contenders: readonly Contender[], value: Verdict['value']): readonly string[] {
  const sum = contenders.reduce((total, { score }) => total + score, 0)
  return contenders
    .filter((contender) => contender.value !== value)
    .map(({ value: rival, score, rules }) => {
      const names = rules.map(({ name }) => name).join(', ')
      return `  ${value === undefined ? 'Contender' : 'Runner-up'}: ${shown(rival)}, ${percent(score / sum)} (${names})`
    })
}

function percent(share: number): string {
  return `${Math.round(share * 100)} %`
}

function shown(value: Verdict['value']): string {
  if (value === undefined) return 'none'
  return typeof value === 'boolean' ? (value ? 'yes' : 'no') : value
}
