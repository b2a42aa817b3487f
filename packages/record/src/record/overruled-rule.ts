import type { DecidedValue, Decision, Disagreement } from '../schema/types.generated.ts'

/** The rule that a person's value overrules, now or since an earlier decision; none that gives the same value. */
export function overruledRule(earlier: Decision, value: DecidedValue): Disagreement | undefined {
  const { by, at, value: old, disagreement } = earlier
  const overruled = by.startsWith('rule:') ? { value: old, by, at } : disagreement
  return overruled?.value === value ? undefined : overruled
}
