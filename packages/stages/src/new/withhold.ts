import { decide, type TicketRecord } from '@triagebook/record'
import type { RuleBook } from '@triagebook/rules'
import { proposeType } from '@triagebook/rules/propose-type'
import { WITHHELD_WORDS } from '../withheld-words.ts'
import type { Around } from './read.ts'

interface Content {
  readonly record: TicketRecord
  readonly body: string
}

/**
 * As import does it: in a public book a security report is written without its words. The type is the person's, or
 * where none was told what the rules suppose. Null where nothing has to be withheld.
 */
export function withheldSecurity(content: Content, { settings, rules }: Around, now: Date): Content | null {
  const { record } = content
  const { type } = record.triage
  if (settings.privacy.book === 'private') return null
  const rule = type === undefined ? securityRule(content, rules, now) : undefined
  if (type !== 'security' && rule === undefined) return null
  const decided =
    rule === undefined
      ? record
      : decide(record, 'type', {
          value: 'security',
          by: `rule:${rule}@${settings.rules_version}`,
          at: record.source.created_at,
          why: 'its words, which stay on the desk',
        })
  const { title, body } = WITHHELD_WORDS
  const { triage, source } = decided
  return {
    record: {
      ...decided,
      title,
      source: { ...source, withheld: true },
      triage: triage.escalated_at === undefined ? triage : { ...triage, escalation_reason: title },
    },
    body,
  }
}

function securityRule(content: Content, rules: RuleBook, now: Date): string | undefined {
  return proposeType(content, rules, now).candidates.find(({ value }) => value === 'security')?.rules[0]?.name
}
