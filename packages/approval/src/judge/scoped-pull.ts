import type { Rule } from '../policy/policy.ts'
import { changedSince } from '../voices/content.ts'
import { type Loss, lossOf, type Said } from '../voices/loss-of.ts'
import type { Pull } from './pull.ts'

/** A pull request as one rule looks at it. */
export interface ScopedPull extends Pull {
  readonly rule: Rule
  /** Those that it changes in the scope of the rule. */
  readonly paths: readonly string[]
  /** Why what somebody said no longer holds for the rule; undefined where it does. */
  readonly lossOf: (said: Said) => Loss | undefined
}

export function scopedPull(rule: Rule, pull: Pull): ScopedPull {
  const { content, facts } = pull
  const all = facts.changes.map(({ path }) => path)
  const paths = rule.scope === undefined ? all : all.filter(rule.scope)
  const changed = changedSince(content, paths, rule.scope)
  return { ...pull, rule, paths, lossOf: (said) => lossOf(said, rule.holds, content.head, changed) }
}
