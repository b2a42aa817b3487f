import { ruleName } from './rule-name.ts'

/** `rule:bug-words@2026.1` -> `2026.1`; undefined for anybody else. */
export function ruleVersion(actor: string): string | undefined {
  return ruleName(actor) === undefined ? undefined : actor.slice(actor.indexOf('@') + 1)
}
