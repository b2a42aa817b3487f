import { decide, type RecordContent } from '@triagebook/record'
import { decidedByWords } from '../withhold/decided-by-words.ts'
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
  const rule = type === undefined ? securityRule(content, rules, now) : null
  if (type !== 'security' && rule === null) return null
  const at = record.source.created_at
  const decided = decidedByWords(content, rules, { now, at })
  const typed = rule === null ? decided : decide(decided, 'type', { value: 'security', at, ...rule })
  return withheldContent(typed, settings.vocabulary)
}
