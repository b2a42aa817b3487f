import type { Rule } from './rule.ts'

/** A token that says by its beginning what it is. */
export function tokenRule(name: string, clue: RegExp, pattern: string): Rule {
  return { kind: 'token', name, clue, pattern }
}
