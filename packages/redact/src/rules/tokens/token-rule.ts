import type { ClueName } from '../../clue/clues.ts'
import type { Rule } from '../../rule/rule.ts'

export const UUID = '[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}'

/** A token with a form of its own. */
export function tokenRule(name: ClueName, pattern: string): Rule {
  return { kind: 'token', name, pattern }
}

/** A token that begins with a prefix of letters. A digit or an underscore may be directly before it, a letter may not. */
export function prefixedToken(name: ClueName, pattern: string): Rule {
  return {
    ...tokenRule(name, `(?:\\b|[0-9_])(?:${pattern})`),
    narrow: (found) => ({ start: /^[\d_]/.test(found) ? 1 : 0, end: found.length }),
  }
}
