import type { Actor, RecordContent } from '@triagebook/record'
import type { RuleBook } from '@triagebook/rules'
import { proposeType } from '@triagebook/rules/propose-type'
import { WITHHELD_WORDS } from '@triagebook/rules/withheld-words'

/** Who calls a ticket a security report, and why: what a decision on its type says. */
export interface SecurityReason {
  readonly by: Actor
  readonly why: string
  /** Of a rule: its share of the scores, from 0 to 1. */
  readonly confidence?: number
}

/** The rule that takes the ticket for a security report, even where another type wins; null where none does. */
export function securityRule(content: RecordContent, rules: RuleBook, now: Date): SecurityReason | null {
  const { candidates } = proposeType(content, rules, now)
  const security = candidates.find(({ value }) => value === 'security')
  const rule = security?.rules[0]
  if (security === undefined || rule === undefined) return null
  const total = candidates.reduce((sum, { score }) => sum + score, 0)
  return {
    by: `rule:${rule.name}@${rules.version}`,
    why: WITHHELD_WORDS,
    confidence: Math.round((security.score / total) * 100) / 100,
  }
}
