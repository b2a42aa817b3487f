import { decide, instant, type RecordContent } from '@triagebook/record'
import type { Settings } from '@triagebook/record/formats'
import type { RuleBook } from '@triagebook/rules'
import type { IncomingTicket } from '@triagebook/sources'
import { decidedByWords } from '../../withhold/decided-by-words.ts'
import { type SecurityReason, securityRule } from '../../withhold/security-rule.ts'
import { withheldContent } from '../../withhold/withheld-content.ts'

interface WithholdFacts {
  readonly settings: { readonly privacy: Pick<Settings['privacy'], 'book'> } & Pick<Settings, 'vocabulary'>
  readonly rules: RuleBook
  readonly now: Date
}

/**
 * Keeps a security report's words out of a public book, before anything of it reaches the disk. A person, a tag or the
 * type on the desk, or a rule calls it that. What rules decide by its words is decided first.
 */
export function withholdSecurity(
  content: RecordContent,
  ticket: Pick<IncomingTicket, 'tags' | 'nativeType'>,
  { settings: { privacy, vocabulary }, rules, now }: WithholdFacts,
): RecordContent {
  const { record } = content
  if (privacy.book === 'private') return content
  const isSecurity = record.triage.type === 'security'
  const reason = isSecurity ? null : (saidOnDesk(ticket) ?? securityRule(content, rules, now))
  if (!isSecurity && reason === null) return content
  const decided = decidedByWords(content, rules, { now })
  const typed =
    reason === null ? decided : decide(decided, 'type', { value: 'security', at: instant(now), ...reason })
  return withheldContent(typed, vocabulary)
}

function saidOnDesk({
  tags,
  nativeType,
}: Pick<IncomingTicket, 'tags' | 'nativeType'>): SecurityReason | null {
  const isSecurity = (word: string) => word.toLowerCase().trim() === 'security'
  if (tags.some(isSecurity)) return { by: 'stage:import', why: 'the desk’s tag “security”' }
  return nativeType !== null && isSecurity(nativeType)
    ? { by: 'stage:import', why: 'the desk’s type “security”' }
    : null
}
