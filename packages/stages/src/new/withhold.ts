import { decide, type RecordContent } from '@triagebook/record'
import { securityRule } from '../withhold/security-rule.ts'
import { withheldContent } from '../withhold/withheld-content.ts'
import type { Around } from './read.ts'

/**
 * As import does it: in a public book a security report is written without its text. The type is the person's, else what
 * the rules decide. Null where nothing has to be withheld.
 */
export function withheldSecurity(
  content: RecordContent,
  { settings, rules }: Pick<Around, 'settings' | 'rules'>,
  now: Date,
): RecordContent | null {
  const { record } = content
  const { type } = record.triage
  if (settings.privacy.book === 'private') return null
  if (type === 'security') return withoutReason(withheldContent(record))
  const rule = type === undefined ? securityRule(content, rules, now) : null
  if (rule === null) return null
  const decided = decide(record, 'type', { value: 'security', at: record.source.created_at, ...rule })
  return withoutReason(withheldContent(decided))
}

/** The reason of an escalation is the person's words too. */
function withoutReason({ record, body }: RecordContent): RecordContent {
  const { triage, title } = record
  if (triage.escalated_at === undefined) return { record, body }
  return { record: { ...record, triage: { ...triage, escalation_reason: title } }, body }
}
