import type { DecidedField } from '../record/decided-fields.ts'
import { ruleName } from '../record/rule-name.ts'
import { valueWords } from '../record/value-words.ts'
import type { TicketRecord } from '../schema/types.generated.ts'
import { humanize } from '../schema/vocabulary.ts'
import type { ReviewItem } from './review-items.ts'

/** Why a person has to look at a ticket, in words without a word of the ticket: `severity is critical, says rule crash-words`. */
export function reviewWords(record: TicketRecord, { flag, fields }: ReviewItem): string {
  switch (flag) {
    case 'ambiguous':
      return `the rules disagree about ${orList(fields.map(nameOf))}`
    case 'low-confidence':
      return fields.map((field) => unsure(record, field)).join('; ')
    case 'contradictory':
      return fields.map((field) => contested(record, field)).join('; ')
    default:
      return fields.map((field) => ruled(record, field)).join('; ')
  }
}

function ruled({ triage }: TicketRecord, field: DecidedField): string {
  const by = triage.decided?.[field]?.by ?? ''
  const rule = ruleName(by)
  const who = rule === undefined ? (by.startsWith('desk:') ? 'the desk' : undefined) : `rule ${rule}`
  return `${nameOf(field)} is ${valueWords(triage[field])}${who === undefined ? '' : `, says ${who}`}`
}

function unsure({ triage }: TicketRecord, field: DecidedField): string {
  const { confidence = 0 } = triage.decided?.[field] ?? {}
  return triage[field] === undefined
    ? `no rule gives a ${nameOf(field)}`
    : `${nameOf(field)} is ${valueWords(triage[field])}, but the rules are only ${Math.round(confidence * 100)} % sure`
}

function contested({ triage }: TicketRecord, field: DecidedField): string {
  const { by, disagreement } = triage.decided?.[field] ?? {}
  const who = by === undefined || by === 'person:unknown' ? 'somebody' : by
  const rule = disagreement && (ruleName(disagreement.by) ?? disagreement.by)
  return `${who} set ${nameOf(field)} ${valueWords(triage[field])}, rule ${rule} now says ${valueWords(disagreement?.value)}`
}

function nameOf(field: DecidedField): string {
  return humanize(field).toLowerCase()
}

/** `a`, `a or b`, `a, b or c` */
function orList(words: readonly string[]): string {
  const last = words.at(-1) ?? ''
  return words.length < 2 ? last : `${words.slice(0, -1).join(', ')} or ${last}`
}
