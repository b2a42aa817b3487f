import type { RuleVerdict } from '@triagebook/approval'

/** When people let a rule pass, by approving or overriding it. */
export function consentsTo(rule: RuleVerdict): readonly Date[] {
  if (rule.state !== 'approved') return []
  const { approvals, override } = rule
  return [...approvals, ...(override === undefined ? [] : [override])].map(({ at }) => at)
}
