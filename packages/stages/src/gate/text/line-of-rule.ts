import { inOneLine, type RuleVerdict, type Verdict } from '@triagebook/approval'

/** What releases one rule, as if there were no other. */
export function lineOfRule(verdict: Verdict, rule: RuleVerdict): string {
  const state = rule.state === 'skipped' ? 'approved' : rule.state
  return inOneLine({ ...verdict, state, rules: [rule], problems: [], waitsFor: [rule.name] })
}
